import { expect, test } from 'vitest';
import { initialsOf } from '../../../addin/common/initials.ts';

test.each([
  ['Priya Nair', 'PN'],
  ['Nair, Priya (IT)', 'PN'],
  ['Ana Maria de Souza', 'AS'],
  ['Tomasz Zieliński', 'TZ'],
  ['🎉 Sam', 'S'],
  ['<script>', 'S'],
  ['田中 優希', '田優'],
  ['', ''],
])('%s has the initials %s', (name, initials) => expect(initialsOf(name)).toBe(initials));
