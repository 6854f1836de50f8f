/** Ten tickets that one person may well solve within a few months. */
export const tickets = [
  'VPN drops every hour',
  'Printer on floor 3 prints nothing',
  'Mailbox full',
  'VPN very slow',
  'Excel macro fails',
  'Month end journal stuck',
  'VPN asks for a password twice',
  'Screen flickers',
  'Access to ledger',
  'New laptop for Mia',
];

/** Greeting and closing count, the name below does not. */
export const sentencesOf = (text: string): string[] =>
  text
    .replace(/\nAna$/, '')
    .split(/(?<=[.!?。])\s*|\n+/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** The share of their sentences that are distinct. */
export const distinctShare = (texts: string[]): number => {
  const all = texts.flatMap(sentencesOf);
  return new Set(all).size / all.length;
};
