class Xml {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const escaped = (text: string) => text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const render = (value: string | number | Xml | Xml[]): string =>
  value instanceof Xml
    ? value.text
    : Array.isArray(value)
      ? value.map((part) => part.text).join('\n')
      : escaped(String(value));

/** A template whose values are escaped, unless they are XML themselves. Values keep the indentation of their line. */
export function xml(parts: TemplateStringsArray, ...values: (string | number | Xml | Xml[])[]): Xml {
  let text = parts[0] ?? '';
  values.forEach((value, index) => {
    const indent = /\n([ ]*)$/.exec(text)?.[1] ?? '';
    text += render(value).replaceAll('\n', `\n${indent}`) + (parts[index + 1] ?? '');
  });
  return new Xml(text);
}
