/** Something that can end: a session on a device, a server process. What waits in it then never goes on. */
export class Life {
  isOver = false;
}

interface Turn {
  life: Life;
  what: string;
  go: () => void;
}

/** Lets every promise that can go on do so. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Time and chance. Whatever takes time waits here for its turn, and the run chooses whose turn it is: so the same run
 * is the same each time, and what a run did can be read.
 */
export class World {
  now = Date.parse('2026-11-20T10:00:00Z');
  readonly story: string[] = [];
  #turns: Turn[] = [];
  #guids = 0;

  turn(life: Life, what: string): Promise<void> {
    return new Promise((go) => {
      if (!life.isOver) this.#turns.push({ life, what, go });
    });
  }

  /** Like any other, and the same one in the same run. */
  nextGuid(): string {
    this.#guids += 1;
    return `00000000-0000-4000-9000-${String(this.#guids).padStart(12, '0')}`;
  }

  get isQuiet(): boolean {
    return this.#turns.length === 0;
  }

  /** Whoever waits at this place, counted around, goes on until its next turn. */
  async next(place = 0): Promise<void> {
    const [turn] = this.#turns.splice(place % Math.max(1, this.#turns.length), 1);
    if (!turn) return;
    this.story.push(turn.what);
    turn.go();
    await settled();
  }

  /** Begins something and lets it come to its first turn. */
  async begin(what: string, work: () => void): Promise<void> {
    this.story.push(`— ${what}`);
    work();
    await settled();
  }

  end(life: Life): void {
    life.isOver = true;
    this.#turns = this.#turns.filter((turn) => turn.life !== life);
  }

  async untilQuiet(): Promise<void> {
    for (let turns = 0; !this.isQuiet; turns++) {
      if (turns > 10_000) throw new Error('It never comes to rest.');
      await this.next();
    }
  }
}
