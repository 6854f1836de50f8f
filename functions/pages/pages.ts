import type { Config } from '../config.ts';
import { fault } from '../fault.ts';
import type { PlainRequest, Reply } from '../web/route.ts';
import { listPages } from './files.ts';
import { contentSecurityPolicy } from './security-headers.ts';

/** Serves the add-in's built files: `addin/{*path}`. */
export function pageServer(folder: string, config: Config) {
  let pages: ReturnType<typeof listPages> | undefined;
  const policy = contentSecurityPolicy(config);

  return ({ params, headers }: Pick<PlainRequest, 'params' | 'headers'>): Reply => {
    pages ??= listPages(folder, config);
    const page = pages.get(params.path ?? '')?.();
    if (!page) throw fault('not-found');
    const common = {
      etag: page.etag,
      'cache-control': page.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    };
    const known = headers.get('if-none-match')?.split(/\s*,\s*/) ?? [];
    if (known.some((etag) => etag.replace(/^W\//, '') === page.etag)) return { status: 304, headers: common };
    return { status: 200, bytes: page.bytes, headers: { ...common, 'content-type': page.type } };
  };
}
