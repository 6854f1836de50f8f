type Segment =
  | { kind: 'literal'; text: string }
  | { kind: 'rest'; name: string }
  | {
      kind: 'parameter';
      name: string;
      optional: boolean;
      fallback: string | undefined;
      constraints: RegExp[];
    };

export type RouteMatch = Record<string, string>;

const constraintOf: Record<string, RegExp> = {
  int: /^-?\d+$/,
  long: /^-?\d+$/,
  alpha: /^[a-z]*$/i,
  bool: /^(true|false)$/i,
  guid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
};

const parts = (path: string) => path.split('/').filter((part) => part !== '');

function segmentOf(text: string): Segment {
  const found = /^\{(\*{0,2})([^:?=}]+)((?::[^?=}]+)*)(?:=([^}]*))?(\?)?\}$/.exec(text);
  if (!found) return { kind: 'literal', text: text.toLowerCase() };
  const [, star, name = '', constraints = '', fallback, optional] = found;
  if (star) return { kind: 'rest', name };
  const rules = constraints.split(':').flatMap((rule) => constraintOf[rule] ?? []);
  return { kind: 'parameter', name, optional: optional === '?', fallback, constraints: rules };
}

/** A slash that the caller encoded belongs to the value and stays encoded, as in ASP.NET. */
const decode = (segment: string) =>
  segment
    .split(/(%2f)/i)
    .map((piece) => (/^%2f$/i.test(piece) ? piece : decodeURIComponent(piece)))
    .join('');

/** ASP.NET's route templates, as far as functions use them: literals, `{id}`, `{id?}`, `{id:guid}`, `{*rest}`. */
export function routeTemplate(template: string): (path: string) => RouteMatch | undefined {
  const segments = parts(template).map(segmentOf);
  return (path) => {
    let given: string[];
    try {
      given = parts(path).map(decode);
    } catch {
      return undefined; // not percent-encoding, so no function's address
    }
    const match: RouteMatch = {};
    for (const segment of segments) {
      if (segment.kind === 'rest') {
        if (given.length > 0) match[segment.name] = given.splice(0).join('/');
        continue;
      }
      const value = given.shift();
      if (segment.kind === 'literal') {
        if (value?.toLowerCase() !== segment.text) return undefined;
      } else if (value !== undefined) {
        if (segment.constraints.some((constraint) => !constraint.test(value))) return undefined;
        match[segment.name] = value;
      } else if (segment.fallback !== undefined) match[segment.name] = segment.fallback;
      else if (!segment.optional) return undefined;
    }
    return given.length === 0 ? match : undefined;
  };
}
