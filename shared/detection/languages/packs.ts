/**
 * One kind of data, a pack a language: those that are there, and what they compile to. Compiled at the first use after
 * a change and in the order of the names, so that verdicts depend on which languages are there, not on which came first.
 */
export class Packs<P, C> {
  readonly #packs: Map<string, P>;
  readonly #compile: (packs: Record<string, P>) => C;
  #made: C | undefined;

  constructor(first: Record<string, P>, compile: (packs: Record<string, P>) => C) {
    this.#packs = new Map(Object.entries(first));
    this.#compile = compile;
  }

  has(language: string): boolean {
    return this.#packs.has(language);
  }

  add(packs: Record<string, P>): void {
    for (const [language, pack] of Object.entries(packs)) this.#packs.set(language, pack);
    this.#made = undefined;
  }

  compiled(): C {
    this.#made ??= this.#compile(Object.fromEntries([...this.#packs].sort(([a], [b]) => (a < b ? -1 : 1))));
    return this.#made;
  }
}
