import type { Message, Person } from '../../../../local/playground/stack/shapes.ts';

export const ana: Person = {
  id: 'a1',
  displayName: 'Ana Duarte',
  userPrincipalName: 'ana.duarte@contoso.example',
  mail: 'ana.duarte@contoso.example',
  jobTitle: null,
  preferredLanguage: null,
  about: null,
};

export const message: Message = {
  id: 'A1',
  subject: 'Your incident INC0012345 has been resolved',
  bodyPreview: '',
  body: { contentType: 'html', content: '<p>Resolved by: Priya Nair</p>' },
  from: { emailAddress: { name: 'IT Service Desk', address: 'servicedesk@contoso.example' } },
  sender: null,
  toRecipients: [],
  ccRecipients: [],
  receivedDateTime: '2026-11-20T09:00:00Z',
  sentDateTime: null,
  createdDateTime: null,
  isRead: true,
  conversationId: 'c1',
  internetMessageId: '<1@contoso.example>',
  internetMessageHeaders: [],
};
