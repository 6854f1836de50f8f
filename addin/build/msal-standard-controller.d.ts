declare module 'msal-standard-controller' {
  export const StandardController: new (
    ...context: unknown[]
  ) => Record<string, ((...values: unknown[]) => unknown) | undefined>;
}
