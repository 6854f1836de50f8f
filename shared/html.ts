/** HTML that is safe to send: only `html` and `joinHtml` make it. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);

type Value = string | number | Html;

/** The one template through which other people's words reach HTML: everything but `Html` is escaped. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  const parts = values.map(
    (value, i) => (strings[i] ?? '') + (value instanceof Html ? value.text : escapeHtml(String(value))),
  );
  return new Html(parts.join('') + (strings[values.length] ?? ''));
}

export const joinHtml = (parts: Html[], separator = ''): Html =>
  new Html(parts.map((part) => part.text).join(separator));
