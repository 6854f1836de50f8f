import * as v from 'valibot';

const MailAddressSchema = v.object({
  emailAddress: v.object({ name: v.optional(v.string()), address: v.string() }),
});

/** The exact body for `POST /me/sendMail`. The client posts it unchanged. */
export const SendMailSchema = v.object({
  message: v.object({
    subject: v.string(),
    body: v.object({ contentType: v.picklist(['html', 'text']), content: v.string() }),
    toRecipients: v.array(MailAddressSchema),
    ccRecipients: v.array(MailAddressSchema),
    singleValueExtendedProperties: v.array(v.object({ id: v.string(), value: v.string() })),
  }),
  saveToSentItems: v.literal(true),
});
export type SendMail = v.InferOutput<typeof SendMailSchema>;

/** The single-value extended property that marks a thank-you in Sent Items (Graph resource singleValueLegacyExtendedProperty). */
export const markerPropertyId = 'String {6b2f4a5e-3c1d-4e0f-9a77-1f0d8c3b5e21} Name KindRegardsId';
