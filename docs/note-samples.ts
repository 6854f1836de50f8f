// Writes the samples of docs/notes.md anew after a change of words: `node local/run.mjs docs/note-samples.ts`.
import { readFileSync, writeFileSync } from 'node:fs';
import { noteSamples } from '../tests/shared/notes/support/samples.ts';

const file = new URL('./notes.md', import.meta.url);
const marker = '<!-- samples -->';
const [before] = readFileSync(file, 'utf8').split(marker);
writeFileSync(file, `${before}${marker}\n\n${noteSamples()}\n`);
