/** Contoso bought and inherited many ticket systems. Their addresses and the headers that each leaves in its mail. */
import { domain, serviceDesk } from '../people.ts';

const automatic = { 'Auto-Submitted': 'auto-generated' };
const quiet = { ...automatic, 'X-Auto-Response-Suppress': 'All' };

export const serviceNow = {
  from: { name: 'IT Service Desk', address: serviceDesk },
  headers: {
    ...automatic,
    Precedence: 'bulk',
    'X-ServiceNow-Generated': 'true',
    'X-ServiceNow-Source': 'Notification-7c21b0a4db1e3300f24a9b3c0f961944',
    'X-ServiceNow-SysEmail-Version': '2',
  },
  messageId: (n: number) => `<${n}.1.1763539200123@app131214.ams10.service-now.${domain}>`,
};

export const jira = {
  from: (name: string) => ({ name, address: `jira@desk.${domain}` }),
  headers: { ...automatic, Precedence: 'bulk', 'X-JIRA-FingerPrint': '4f0e2a9d1c7b5e83a6d2f19c0b84e7aa' },
  messageId: (key: string) => `<JIRA.${key}.1763539200000.Atlassian.JIRA@desk.${domain}>`,
};

export const zendesk = {
  from: (name: string) => ({ name, address: `support@help.${domain}` }),
  headers: (context: 'event-id-88120451' | 'rule-360-event-id-88120917') => ({
    ...quiet,
    'X-Mailer': 'Zendesk Mailer',
    'X-Zendesk-From-Account-Id': '9b1f3c2',
    'X-Zendesk-Email-Id': '01JCONTOSO0HELP0MAIL0001',
    'X-Delivery-Context': context,
  }),
  messageId: (ticket: number) => `<${ticket}_66f0a1b2c3d4e_sprut@help.${domain}>`,
};

export const freshdesk = {
  from: { name: 'Contoso Helpdesk', address: `helpdesk@fresh.${domain}` },
  headers: quiet,
};

export const requestTracker = {
  from: (name: string) => ({ name: `${name} via RT`, address: `rt@rt.${domain}` }),
  headers: (ticket: number, originator: string) => ({
    'X-RT-Ticket': `contoso-it #${ticket}`,
    'X-RT-Loop-Prevention': 'contoso-it',
    'X-Managed-by': 'RT 5.0.7 (http://www.bestpractical.com/rt/)',
    'X-RT-Originator': originator,
    Precedence: 'bulk',
    'Auto-Submitted': 'auto-generated',
  }),
  messageId: (ticket: number) => `<rt-5.0.7-21877-1763539200-1183.${ticket}-6-0@rt.${domain}>`,
};

export const manageEngine = {
  from: { name: 'Contoso ServiceDesk Plus', address: `sdp@sdp.${domain}` },
  headers: automatic,
};

export const topdesk = {
  from: { name: 'Facilities and IT', address: `topdesk@top.${domain}` },
  headers: automatic,
};

export const redmine = {
  from: (name: string) => ({ name, address: `redmine@projects.${domain}` }),
  headers: (issue: number, login: string) => ({
    ...quiet,
    'X-Mailer': 'Redmine',
    'X-Redmine-Host': `projects.${domain}`,
    'X-Redmine-Site': 'Contoso projects',
    'X-Redmine-Project': 'intranet',
    'X-Redmine-Issue-Tracker': 'Support',
    'X-Redmine-Issue-Id': String(issue),
    'X-Redmine-Issue-Author': 'ana.duarte',
    'X-Redmine-Issue-Assignee': login,
    'X-Redmine-Sender': login,
    'List-Id': `<intranet.projects.${domain}>`,
  }),
  messageId: (issue: number) => `<redmine.journal-90211.20261118141500.${issue}@projects.${domain}>`,
};

export const osTicket = {
  from: { name: 'Contoso Support', address: `tickets@support.${domain}` },
  headers: { 'X-Mailer': 'osTicket Mailer' },
  messageId: (n: number) => `<B${n}-ns4Kd-x7Qp2-contoso@support.${domain}>`,
};

export const glpi = {
  from: { name: 'Contoso IT-Hilfe', address: `glpi@glpi.${domain}` },
  headers: { ...automatic, 'X-Auto-Response-Suppress': 'OOF, DR, NDR, RN, NRN' },
  messageId: (ticket: number, event: 'solved' | 'new') =>
    `<GLPI_5b8c1f3e-2d47-4a90-9c61-0e7fd2a3b914-Ticket-${ticket}/${event}.1763539200.411@glpi.${domain}>`,
};

export const otrs = {
  from: { name: 'Hausdienste', address: `hausdienste@otrs.${domain}` },
  headers: { 'X-Mailer': 'OTRS Mail Service (6.0.40)', 'X-Powered-By': 'OTRS (https://otrs.com/)' },
};
