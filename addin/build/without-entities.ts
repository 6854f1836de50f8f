/**
 * Stands in for `entities/decode` in htmlparser2's tokenizer, which is asked not to decode: the table of HTML's 2,125
 * names would be 13 kB (gzip) of what the pane loads before it shows anything. `character-references.ts` decodes.
 */
export class EntityDecoder {}
export const DecodingMode = {};
export const htmlDecodeTree = null;
export const xmlDecodeTree = null;
