/** The functions app's settings for the local stack: the same names as in Azure, other endpoints. */
export const localSettings = (origin: string, storage: string, microsoft: Record<string, string>) => ({
  ...microsoft,
  PUBLIC_ORIGIN: origin,
  OFFICE_SCRIPTS: ['msajax-shim.js', 'naa-bridge.js', 'office.js']
    .map((file) => `/local/office/${file}`)
    .join(','),
  FRAME_ANCESTORS: "'self'",
  AzureWebJobsStorage: storage,
});
