/** Pieces of the HTML that the story's mails are made of. Their words are our own, so nothing needs escaping. */
export const p = (...lines: string[]): string => lines.map((line) => `<p>${line}</p>`).join('');

export const fields = (rows: Record<string, string>): string =>
  `<table cellpadding="6" style="border-collapse:collapse;border:1px solid #d0d7de">${Object.entries(rows)
    .map(
      ([name, value]) =>
        `<tr><td style="background:#f3f5f7;border:1px solid #d0d7de"><b>${name}:</b></td><td style="border:1px solid #d0d7de">${value}</td></tr>`,
    )
    .join('')}</table>`;

export const button = (words: string): string =>
  `<p><a href="https://desk.contoso.example/" style="display:inline-block;padding:8px 16px;background:#1f4e79;color:#ffffff;text-decoration:none;border-radius:4px">${words}</a></p>`;

export const small = (words: string): string =>
  `<p style="font-size:12px;color:#5f6b76;margin-top:24px">${words}</p>`;

export const banner = (words: string, colour: string): string =>
  `<div style="background:${colour};color:#ffffff;padding:12px 16px;font-size:18px">${words}</div>`;

export const quoted = (who: string, html: string): string =>
  `<div style="border-left:2px solid #b8c2cc;margin:16px 0;padding-left:12px;color:#46505a"><p>${who}</p>${html}</div>`;

export const signature = (...lines: string[]): string => `<p>${lines.join('<br>')}</p>`;
