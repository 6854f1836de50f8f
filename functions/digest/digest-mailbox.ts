import * as v from 'valibot';
import { markerPropertyId, type Person } from '../../shared/api.ts';
import type { DigestMail } from '../../shared/digest.ts';
import type { Graph } from '../graph/graph.ts';

export interface DigestMailbox {
  /** `doubtful`: it may have left. Never repeated here. */
  send(
    mail: DigestMail,
    to: Person,
    marker: string,
  ): Promise<'accepted' | 'refused' | 'throttled' | 'doubtful'>;
  hasSent(marker: string): Promise<boolean>;
}

const FoundSchema = v.object({ value: v.array(v.object({ id: v.string() })) });

/** The one mailbox that the app itself may write from and look into. */
export function digestMailbox(graph: Graph, address: string): DigestMailbox {
  const mailbox = `/users/${encodeURIComponent(address)}`;
  return {
    async send({ subject, html }, to, marker) {
      const status = await graph.post(`${mailbox}/sendMail`, {
        message: {
          subject,
          body: { contentType: 'html', content: html },
          toRecipients: [{ emailAddress: { name: to.displayName, address: to.mail } }],
          singleValueExtendedProperties: [{ id: markerPropertyId, value: marker }],
        },
        saveToSentItems: true,
      });
      if (status === 202) return 'accepted';
      if (status === 429) return 'throttled';
      return status !== null && status >= 400 && status < 500 ? 'refused' : 'doubtful';
    },

    async hasSent(marker) {
      const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${markerPropertyId}' and ep/value eq '${marker}')`;
      const query = `$filter=${encodeURIComponent(filter)}&$select=id,sentDateTime&$top=1`;
      const found = await graph.get(`${mailbox}/mailFolders/sentitems/messages?${query}`);
      return v.parse(FoundSchema, found).value.length > 0;
    },
  };
}
