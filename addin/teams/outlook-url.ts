/** Outlook on the web; a desktop with Outlook for Windows or Mac still opens this in the browser. */
export const outlookUrl = 'https://outlook.office.com/mail/';
