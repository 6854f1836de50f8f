import { isResource, type Json, type Resource } from '../../tenant/json.ts';
import type { EntityType } from '../entity-types.ts';
import { badRequest } from '../graph-fault.ts';
import { compareValues, valueAt } from './compare.ts';
import { type Token, tokensOf } from './tokens.ts';

export interface Filter {
  test: (resource: Resource) => boolean;
  /** Property paths in order of appearance: $orderby must follow them on messages. */
  used: string[];
  /** Operators and functions, lower case: some are advanced queries on the directory. */
  operators: string[];
}

type Scope = { item: Resource; variables: Record<string, Json> };
type Evaluate = (scope: Scope) => Json | undefined;

const comparisons: Record<string, (a: Json | undefined, b: Json | undefined) => boolean> = {
  eq: (a, b) => compareValues(a, b) === 0,
  ne: (a, b) => compareValues(a, b) !== 0,
  gt: (a, b) => compareValues(a, b) > 0,
  ge: (a, b) => compareValues(a, b) >= 0,
  lt: (a, b) => compareValues(a, b) < 0,
  le: (a, b) => compareValues(a, b) <= 0,
};
const ofStrings = (test: (a: string, b: string) => boolean) => (args: (Json | undefined)[]) =>
  typeof args[0] === 'string' &&
  typeof args[1] === 'string' &&
  test(args[0].toLowerCase(), args[1].toLowerCase());
const functions: Record<string, (args: (Json | undefined)[]) => Json> = {
  startswith: ofStrings((a, b) => a.startsWith(b)),
  endswith: ofStrings((a, b) => a.endsWith(b)),
  contains: ofStrings((a, b) => a.includes(b)),
  tolower: ([a]) => (typeof a === 'string' ? a.toLowerCase() : null),
  toupper: ([a]) => (typeof a === 'string' ? a.toUpperCase() : null),
};

/** Reads a $filter as OData writes it (or, and, not, comparisons, in, any, all, string functions). */
export function parseFilter(source: string, type: EntityType): Filter {
  const tokens = tokensOf(source);
  const used: string[] = [];
  const operators: string[] = [];
  let at = 0;
  const fail = (what: string): never => {
    throw badRequest(`Invalid filter clause: ${what} in '${source}'.`);
  };
  const word = (): string | undefined => {
    const token = tokens[at];
    return token?.kind === 'name' ? token.text.toLowerCase() : undefined;
  };
  const takeMark = (mark: string) => {
    const token = tokens[at];
    if (token?.kind !== 'mark' || token.text !== mark) return false;
    at++;
    return true;
  };
  const need = (mark: string) => {
    if (!takeMark(mark)) fail(`expected '${mark}'`);
  };

  function either(variables: string[]): Evaluate {
    let left = both(variables);
    while (word() === 'or') {
      at++;
      const [a, b] = [left, both(variables)];
      left = (scope) => a(scope) === true || b(scope) === true;
    }
    return left;
  }
  function both(variables: string[]): Evaluate {
    let left = negated(variables);
    while (word() === 'and') {
      at++;
      const [a, b] = [left, negated(variables)];
      left = (scope) => a(scope) === true && b(scope) === true;
    }
    return left;
  }
  function negated(variables: string[]): Evaluate {
    if (word() !== 'not') return comparison(variables);
    at++;
    operators.push('not');
    const inner = negated(variables);
    return (scope) => inner(scope) !== true;
  }
  function comparison(variables: string[]): Evaluate {
    const left = operand(variables);
    const operator = word() ?? '';
    const compare = comparisons[operator];
    if (compare) {
      at++;
      operators.push(operator);
      const right = operand(variables);
      return (scope) => compare(left(scope), right(scope));
    }
    if (operator !== 'in') return left;
    at++;
    operators.push('in');
    need('(');
    const list = listOf(variables);
    return (scope) => list.some((one) => compareValues(left(scope), one(scope)) === 0);
  }
  function listOf(variables: string[]): Evaluate[] {
    const list: Evaluate[] = [];
    do list.push(either(variables));
    while (takeMark(','));
    need(')');
    return list;
  }
  function operand(variables: string[]): Evaluate {
    const token: Token = tokens[at] ?? fail('the expression ends early');
    at++;
    if (token.kind === 'literal') return () => token.value;
    if (token.kind === 'mark') {
      if (token.text !== '(') fail(`unexpected '${token.text}'`);
      const inner = either(variables);
      need(')');
      return inner;
    }
    if (!takeMark('(')) return property(token.text, variables);
    const lambda = /^(.+)\/(any|all)$/i.exec(token.text);
    if (lambda) return quantified(lambda[1] ?? '', lambda[2]?.toLowerCase() === 'all', variables);
    const apply = functions[token.text.toLowerCase()] ?? fail(`unknown function ${token.text}`);
    operators.push(token.text.toLowerCase());
    const args = listOf(variables);
    return (scope) => apply(args.map((arg) => arg(scope)));
  }
  function quantified(collection: string, every: boolean, variables: string[]): Evaluate {
    const items = property(collection, variables);
    if (takeMark(')')) return (scope) => ((items(scope) as Json[] | undefined)?.length ?? 0) > 0;
    const variable = tokens[at++];
    if (variable?.kind !== 'name') return fail('any() needs a variable');
    need(':');
    const name = variable.text;
    const inner = either([...variables, name]);
    need(')');
    return (scope) => {
      const list = items(scope);
      const holds = (value: Json) =>
        inner({ ...scope, variables: { ...scope.variables, [name]: value } }) === true;
      return Array.isArray(list) && (every ? list.every(holds) : list.some(holds));
    };
  }
  function property(path: string, variables: string[]): Evaluate {
    const [first = '', ...rest] = path.split('/');
    if (variables.includes(first))
      return ({ variables: bound }) => {
        const value = bound[first];
        return rest.length === 0 ? value : isResource(value) ? valueAt(value, rest) : undefined;
      };
    if (!type.properties.has(first) && !type.navigation.includes(first))
      throw badRequest(`Could not find a property named '${first}' on type '${type.name}'.`);
    used.push(path);
    const steps = [first, ...rest];
    return ({ item }) => valueAt(item, steps);
  }

  const test = either([]);
  if (at < tokens.length) fail('unexpected words at the end');
  return { test: (item) => test({ item, variables: {} }) === true, used, operators };
}
