/** A few invented people of contoso.example, as the directory would name them. */
export const tenantId = '7d3c1a52-0b1f-4d56-9c0e-5a1f2b3c4d5e';
export const clientId = '2f9a4e10-6c1b-4b7e-8a55-0d1c2b3a4f5e';

const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export interface DirectoryUser {
  id: string;
  displayName: string;
  givenName: string;
  surname: string;
  mail: string | null;
  userPrincipalName: string;
  jobTitle: string | null;
  preferredLanguage: string | null;
  accountEnabled: boolean;
  proxyAddresses: string[];
  managerId: string | null;
}

function user(n: number, given: string, family: string, change: Partial<DirectoryUser> = {}): DirectoryUser {
  const mail = `${given}.${family}@contoso.example`.toLowerCase();
  return {
    id: idOf(n),
    displayName: `${given} ${family}`,
    givenName: given,
    surname: family,
    mail,
    userPrincipalName: mail,
    jobTitle: null,
    preferredLanguage: null,
    accountEnabled: true,
    proxyAddresses: [`SMTP:${mail}`],
    managerId: null,
    ...change,
  };
}

export const dana = user(1, 'Dana', 'Ortiz', { jobTitle: 'Head of IT operations' });
export const carlos = user(2, 'Carlos', 'Méndez', { mail: 'carlos.mendez@contoso.example' });
export const ana = user(3, 'Ana', 'Duarte', { managerId: carlos.id });
export const priya = user(4, 'Priya', 'Nair', {
  managerId: dana.id,
  jobTitle: 'Network engineer',
  proxyAddresses: ['SMTP:priya.nair@contoso.example', 'smtp:pnair@contoso.example'],
});
export const jonas = user(5, 'Jonas', 'Weber', { managerId: dana.id, preferredLanguage: 'de-DE' });
export const alexDesk = user(6, 'Alex', 'Kim', { managerId: dana.id });
export const alexPeople = user(7, 'Alex', 'Kim', { managerId: carlos.id, mail: 'alex.kim2@contoso.example' });
export const ravi = user(8, 'Ravi', 'Menon', { mail: 'ravi@fabrikam.example' });
export const desk = user(9, 'Service', 'Desk', { accountEnabled: false });
export const mailless = user(10, 'Bo', 'Lindqvist', { mail: null, managerId: dana.id });
export const karl = user(11, 'Karl', "O'Neil", { managerId: jonas.id });
export const leila = user(12, 'Leila', 'Haddad', { preferredLanguage: 'de' });

export const everyone = [
  dana,
  carlos,
  ana,
  priya,
  jonas,
  alexDesk,
  alexPeople,
  ravi,
  desk,
  mailless,
  karl,
  leila,
];
export const itOperations = 'aaaaaaaa-0000-4000-8000-000000000001';
