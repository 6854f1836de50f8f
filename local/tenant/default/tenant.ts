/**
 * The story that `npm start` tells when no `--tenant` is given. All people and mails are invented.
 * Hand it to the loader as the text of a tenant file: `parseTenant(JSON.stringify(defaultTenant), …)`.
 */
import type { TenantFile } from '../schema.ts';
import { chats } from './chats.ts';
import { mailboxes } from './mail/mailboxes.ts';
import { alexInSupport, domain, mailOf, people } from './people.ts';

export const defaultTenant: TenantFile = {
  organization: { displayName: 'Contoso', domain },
  users: people,
  groups: [{ displayName: 'All staff', members: people.map((each) => each.userPrincipalName) }],
  teams: [
    {
      displayName: 'IT Operations',
      description: 'Dana and the people who keep things running.',
      members: [
        ...[mailOf.dana, mailOf.priya, mailOf.jonas, mailOf.tomasz, mailOf.sam, mailOf.yuki],
        ...[alexInSupport, mailOf.bo],
      ],
      channels: [{ displayName: 'General' }, { displayName: 'On call' }],
    },
    {
      displayName: 'Finance',
      description: 'Accounts, contracts and the month-end.',
      members: [mailOf.carlos, mailOf.ana, mailOf.mia],
      channels: [{ displayName: 'General' }, { displayName: 'Month-end' }],
    },
  ],
  mailboxes,
  chats,
};
