import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { fillTenant } from './fill.ts';
import { JsonFault, parseWithLines } from './json-lines.ts';
import { TenantSchema } from './schema.ts';
import type { Tenant } from './tenant.ts';

/** A fault in a tenant file, as a sentence that names the line. */
export class TenantFault extends Error {}

export async function loadTenant(file: string): Promise<Tenant> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new TenantFault(`The tenant file ${file} could not be read. Check the path given to --tenant.`, {
      cause,
    });
  });
  return parseTenant(text, file);
}

export function parseTenant(text: string, name = 'tenant file'): Tenant {
  try {
    const { value, lineOf } = parseWithLines(text);
    const parsed = v.safeParse(TenantSchema, value);
    if (!parsed.success) throw new TenantFault(describe(parsed.issues, name, lineOf));
    const fingerprint = createHash('sha256').update(text).digest('hex').slice(0, 16);
    return fillTenant(parsed.output, fingerprint, (path, what) => {
      throw new TenantFault(`${name}, line ${lineOf(path)}: ${path.join('.')} ${what}.`);
    });
  } catch (fault) {
    if (fault instanceof JsonFault)
      throw new TenantFault(
        `${name}, line ${fault.line}, column ${fault.column}: this is not JSON: ${what(fault)}.`,
      );
    throw fault;
  }
}

const what = (fault: JsonFault) => fault.message.replace(/ \(line .*$/, '');

type Issue = v.InferIssue<typeof TenantSchema>;

/** At most ten faults: the first are what someone will fix first. */
function describe(
  issues: readonly Issue[],
  name: string,
  lineOf: (path: (string | number)[]) => number,
): string {
  const lines = issues.slice(0, 10).map((issue) => {
    const path = (issue.path ?? []).map((part) => part.key as string | number);
    return `${name}, line ${lineOf(path)}: ${path.join('.') || 'the file'} ${reason(issue)}.`;
  });
  return issues.length > 10 ? [...lines, `and ${issues.length - 10} more`].join('\n') : lines.join('\n');
}

function reason(issue: Issue): string {
  if (issue.type === 'strict_object') return 'is not a known property here';
  if (issue.received === 'undefined') return 'is missing';
  return /^(must|needs)/.test(issue.message)
    ? issue.message
    : `must be ${issue.expected ?? 'something else'}, not ${issue.received}`;
}
