import * as v from 'valibot';

const guid = v.pipe(
  v.string('is missing'),
  v.regex(
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
    'must be a GUID like 11111111-2222-3333-4444-555555555555',
  ),
  v.toLowerCase(),
);

function isSecure(text: string, isOrigin: boolean): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, origin, username } = new URL(text);
  return (
    protocol === 'https:' && !username && (!isOrigin || text.replace(/\/$/, '').toLowerCase() === origin)
  );
}
const origin = v.pipe(
  v.string('is missing'),
  v.check(
    (text) => isSecure(text, true),
    'must be an https address without a path, like https://thanks.contoso.example',
  ),
  v.transform((text) => new URL(text).origin),
);
const address = v.pipe(
  v.string(),
  v.check((text) => isSecure(text, false), 'must be an https address'),
);
/** Teams allows 30 characters for an app's short name, and ours adds a few. */
const name = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'must not be empty'),
  v.maxLength(19, 'must have at most 19 characters'),
);
const line = (most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'must not be empty'),
    v.maxLength(most, `must have at most ${most} characters`),
  );

/** One deployment: what `npm run package` needs to know, from a file, from flags, or from both (flags win). */
export const DeploymentFileSchema = v.strictObject(
  {
    origin,
    clientId: guid,
    tenantId: guid,
    /** What people see in Outlook; Teams adds its own name, because two entries of one name confuse. */
    name: v.optional(name, 'Kind Regards'),
    organization: v.optional(line(32), 'Kind Regards'),
    supportUrl: v.optional(address),
    privacyUrl: v.optional(address),
    termsUrl: v.optional(address),
    digestMailbox: v.optional(v.pipe(v.string(), v.email('must be a mail address'))),
    digestSchedule: v.optional(line(60)),
    storageAccount: v.optional(
      v.pipe(
        v.string(),
        v.regex(
          /^[a-z0-9]{3,24}$/,
          "must be a storage account's name: 3 to 24 lower-case letters and digits",
        ),
      ),
    ),
  },
  'is not a known field',
);
export type DeploymentFile = v.InferOutput<typeof DeploymentFileSchema>;

/** Every wrong field at once, one line each. */
export function readDeployment(given: unknown): DeploymentFile {
  const parsed = v.safeParse(DeploymentFileSchema, given);
  if (parsed.success) return parsed.output;
  const faults = parsed.issues.map((issue) => {
    const missing = issue.received === 'undefined' && issue.expected !== 'never';
    const field = v.getDotPath(issue) ?? 'the deployment';
    const value =
      typeof issue.input === 'string' && issue.expected !== 'never' ? ` (not "${issue.input}")` : '';
    return `  ${field} ${missing ? 'is missing' : issue.expected === 'never' ? 'is not a known field' : issue.message}${value}`;
  });
  throw new Error(`The deployment cannot be used:\n${faults.join('\n')}`);
}
