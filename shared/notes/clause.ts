/**
 * Writes a chip's sentence into a note that its sender has edited, and takes it out again: before the closing,
 * which is the last paragraph when there is more than one.
 */
export function withSentence(text: string, sentence: string): string {
  if (text.includes(sentence)) return text;
  const paragraphs = text.trimEnd().split('\n\n');
  const at = paragraphs.length > 1 ? paragraphs.length - 2 : 0;
  const before = paragraphs[at] ?? '';
  paragraphs[at] = before === '' ? sentence : before.trimEnd() + gapAfter(before) + sentence;
  return paragraphs.join('\n\n');
}

export function withoutSentence(text: string, sentence: string): string {
  const at = text.indexOf(sentence);
  if (at < 0) return text;
  const before = text.slice(0, at).replace(/ +$/, '');
  const after = text.slice(at + sentence.length).replace(/^ +/, '');
  const joint =
    before !== '' && !before.endsWith('\n') && after !== '' && !after.startsWith('\n')
      ? gapAfter(before)
      : '';
  return before + joint + after;
}

/** Japanese sentences follow each other without a space. */
const gapAfter = (text: string) => (/[。！？）」]\s*$/.test(text) ? '' : ' ');
