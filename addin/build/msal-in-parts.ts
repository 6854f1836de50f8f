import type { Plugin } from 'vite';

/** How `standard-controller.ts` names MSAL's own controller, which MSAL doesn't export. */
const theRealOne = 'msal-standard-controller';

/**
 * Outlook and Teams sign in through nested app authentication, so MSAL's controller for ordinary browsers (43 of its
 * 71 kB, gzip) is fetched only where there is none. `lazyOne` is the path of `standard-controller.ts`.
 */
export function msalInParts(lazyOne: string): Plugin {
  let path: string | undefined;
  return {
    name: 'msal-in-parts',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source === theRealOne) return path;
      if (!source.endsWith('/controllers/StandardController.mjs') || !importer?.includes('msal-browser'))
        return null;
      path = (await this.resolve(source, importer, { skipSelf: true }))?.id;
      return lazyOne;
    },
    buildEnd(fault) {
      const ids = [...this.getModuleIds()];
      if (!fault && !path && ids.some((id) => id.includes('msal-browser')))
        this.error('MSAL keeps its standard controller elsewhere now: mend addin/build/msal-in-parts.ts.');
    },
  };
}
