import type { TenantFile } from '../schema.ts';

export const domain = 'contoso.example';
export const addressOf = (name: string): string => `${name}@${domain}`;

/** Everyone in the story, by the short name that the other files use. */
export const names = {
  ana: 'Ana Duarte',
  carlos: 'Carlos Méndez',
  mia: 'Mia Brandt',
  dana: 'Dana Ortiz',
  priya: 'Priya Nair',
  jonas: 'Jonas Weber',
  tomasz: 'Tomasz Zieliński',
  sam: 'Sam Okafor',
  yuki: 'Yuki Tanaka',
  bo: 'Bo Lindqvist',
  leila: 'Leila Haddad',
  ingrid: 'Ingrid Solberg',
  ravi: 'Ravi Menon',
} as const;
export type Name = keyof typeof names;

export const mailOf: Record<Name, string> = {
  ana: addressOf('ana.duarte'),
  carlos: addressOf('carlos.mendez'),
  mia: addressOf('mia.brandt'),
  dana: addressOf('dana.ortiz'),
  priya: addressOf('priya.nair'),
  jonas: addressOf('jonas.weber'),
  tomasz: addressOf('tomasz.zielinski'),
  sam: addressOf('sam.okafor'),
  yuki: addressOf('yuki.tanaka'),
  bo: addressOf('bo.lindqvist'),
  leila: addressOf('leila.haddad'),
  ingrid: addressOf('ingrid.solberg'),
  ravi: 'ravi.menon@fabrikam.example',
};

export const alexInSupport = addressOf('alex.kim');
export const alexInPeople = addressOf('alex.kim2');
export const serviceDesk = addressOf('servicedesk');
export const raviSignsInAs = 'ravi.menon_fabrikam.example#EXT#@contoso.example';

const person = (
  short: Name,
  jobTitle: string,
  manager: Name | null,
  about: string,
  more: Partial<TenantFile['users'][number]> = {},
): TenantFile['users'][number] => {
  const [givenName = '', surname = ''] = names[short].split(' ');
  return {
    userPrincipalName: mailOf[short],
    displayName: names[short],
    givenName,
    surname,
    jobTitle,
    preferredLanguage: 'en-US',
    ...(manager ? { manager: mailOf[manager] } : {}),
    about,
    ...more,
  };
};

export const people: TenantFile['users'] = [
  person('ana', 'Accounts payable', 'carlos', 'Her tickets were solved this week. Start here.'),
  person('mia', 'Contracts', 'carlos', 'Her mail is German.', { preferredLanguage: 'de-DE' }),
  person('priya', 'Network engineer', 'dana', 'Fixed Ana’s VPN.'),
  person('jonas', 'Service desk', 'dana', 'Got a report so clear that he may thank its author.', {
    preferredLanguage: 'de-DE',
  }),
  person('tomasz', 'Database administrator', 'dana', 'Made the month-end report fast again.'),
  person('sam', 'Systems administrator, nights', 'dana', 'Mends servers while others sleep.', {
    photo: false,
  }),
  person('yuki', 'Developer', 'dana', 'Corrected the invoice export.'),
  {
    userPrincipalName: alexInSupport,
    displayName: 'Alex Kim',
    givenName: 'Alex',
    surname: 'Kim',
    jobTitle: 'Desktop support',
    preferredLanguage: 'en-US',
    manager: mailOf.dana,
    about: 'One of two people of this name.',
  },
  {
    userPrincipalName: alexInPeople,
    displayName: 'Alex Kim',
    givenName: 'Alex',
    surname: 'Kim',
    jobTitle: 'HR partner',
    preferredLanguage: 'en-US',
    manager: mailOf.carlos,
    about: 'The other person of this name.',
  },
  person('ravi', 'Contractor', null, 'A guest from Fabrikam, without a manager here.', {
    userPrincipalName: raviSignsInAs,
    mail: mailOf.ravi,
    otherMails: [mailOf.ravi],
    userType: 'Guest',
    photo: false,
  }),
  person('bo', 'Office assistant', 'dana', 'His manager is also the one who helped him.'),
  person('dana', 'Head of IT operations', 'leila', 'Sees in cc, tab and digest what her people did.', {
    appRoles: ['Admin'],
  }),
  person('carlos', 'Head of finance', 'ingrid', 'Ana’s and Mia’s manager.', { preferredLanguage: 'es-ES' }),
  person('leila', 'CIO', 'ingrid', 'Dana’s manager.'),
  person('ingrid', 'Managing director', null, 'Has no manager.'),
  {
    userPrincipalName: serviceDesk,
    displayName: 'IT Service Desk',
    jobTitle: null,
    accountEnabled: false,
    about: 'A shared mailbox. Nothing is ever sent here.',
    photo: false,
  },
];
