const wordAt = /\p{Script=Han}|[\p{L}\p{N}\p{M}]+/gu;

/** The words that the learned peers see, in lower case. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(wordAt) ?? [];
