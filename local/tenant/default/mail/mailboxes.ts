import type { TenantFile } from '../../schema.ts';
import { mailOf } from '../people.ts';
import { anaOther } from './ana-other.ts';
import { anaSolved } from './ana-solved.ts';
import { mia } from './mia.ts';
import { bo, carlos, dana, ingrid, jonas, priya } from './others.ts';

export const mailboxes: NonNullable<TenantFile['mailboxes']> = {
  [mailOf.ana]: { messages: [...anaSolved, ...anaOther] },
  [mailOf.mia]: { messages: mia },
  [mailOf.jonas]: { messages: jonas },
  [mailOf.bo]: { messages: bo },
  [mailOf.carlos]: { messages: carlos },
  [mailOf.ingrid]: { messages: ingrid },
  [mailOf.priya]: { messages: priya },
  [mailOf.dana]: { messages: dana },
};
