import { Words } from './words.ts';

/** A line of a body, tidied. */
export class Line {
  readonly text: string;
  /** Quoted text stood beneath it. */
  quotedNext = false;
  #words: Words | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get words(): Words {
    this.#words ??= new Words(this.text);
    return this.#words;
  }
}
