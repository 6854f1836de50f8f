/** MSAL's controller for browsers without nested app authentication, fetched when it is begun. MSAL begins it first of all. */
export class StandardController {
  constructor(...context: unknown[]) {
    let real: Controller | undefined;
    const initialize = async (...how: unknown[]) => {
      const { StandardController: Real } = await import('msal-standard-controller');
      real = new Real(...context);
      return real.initialize?.(...how);
    };
    // biome-ignore lint/correctness/noConstructorReturn: MSAL calls it by forty names, and this hands all of them on.
    return new Proxy(this, {
      get: (_, name) => (name === 'initialize' ? initialize : real?.[name as string]?.bind(real)),
    });
  }
}
type Controller = Record<string, ((...values: unknown[]) => unknown) | undefined>;
