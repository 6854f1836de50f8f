import { textOf } from '../../../shared/text/text.ts';
import english from '../text/en.json' with { type: 'json' };

/** The playground's words. It speaks English; its hosts speak what the visitor chooses. */
export const text = textOf('en', english);
