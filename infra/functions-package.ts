import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Files, filesBelow, json } from './zip.ts';

const PackageSchema = v.object({
  name: v.string(),
  version: v.string(),
  main: v.string(),
  type: v.string(),
  engines: v.object({ node: v.string() }),
});

/** What Azure runs: the bundle, the add-in's pages beside it, and the two files that the host reads. */
export function functionsPackage(root: string): Files {
  const own = v.parse(PackageSchema, JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  if (!existsSync(join(root, own.main)))
    throw new Error(`${own.main} is not built. Run npm run build first.`);
  return {
    'host.json': readFileSync(join(root, 'host.json')),
    'package.json': json({ ...own, private: true }),
    ...filesBelow(join(root, 'dist/functions'), 'dist/functions'),
    ...filesBelow(join(root, 'dist/addin'), 'dist/addin'),
  };
}
