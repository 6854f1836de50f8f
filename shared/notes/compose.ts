import { aboutOf } from './about.ts';
import type { NoteComposer, NoteFacts } from './facts.ts';
import { greetingOf, greetingOfAll, signatureOf } from './greeting.ts';
import { hurtOf } from './hurt.ts';
import { inviteValues } from './invite.ts';
import { noteWords, wordsIn } from './length.ts';
import { capitalised, howSentence, madeSentence } from './sentences.ts';
import { type Speaker, speakerOf } from './speaker.ts';
import { cutTitle } from './title.ts';

export type { ComposedNote, NoteComposer, NoteFacts, NoteOptions } from './facts.ts';
export { howSentenceOf, madeSentenceOf } from './sentences.ts';

/** What a crowded note quotes of a title at most. */
const shortTitle = 40;

/** A short note: one fact, thanks, one effect. Same facts and options give the same words. */
export const composeNote: NoteComposer = (facts, options) => {
  const { language, tone = 'warm' } = options;
  const say = speakerOf(facts, options);
  const about = aboutOf(facts, say, options);

  // The chips' sentences first and by themselves, so that `howSentenceOf` finds the very same in the note.
  const how = howSentence(facts.how, speakerOf(facts, options));
  const made = madeSentence(facts.madePossible, speakerOf(facts, options), facts, options);
  say.remember([how, made]);
  const values = { ...about.values, ...inviteValues(facts.invitation, say, language) };
  const effect = say.knows(`effect.${about.effect}`)
    ? () => say.variant(`effect.${about.effect}`, values)
    : null;
  const sentences: Record<string, string | null> = {
    fact: say.variant(about.fact, values),
    hurt: hurtSentence(facts, about.kind, say),
    thanks: how ?? say.variant(`thanks.${about.kind}`, values),
    effect: made ?? effect?.() ?? null,
    credit: about.kind === 'project' ? say.variant('credit') : null,
    treat: about.kind === 'treat' && facts.invitation ? say.variant('invite', values) : null,
    ticket: about.ticket && say('ticket', { ticket: about.ticket }),
  };
  let greeting = greetingOf(facts, say, options);
  const sender = signatureOf(facts, options);
  let closing = say.variant(`closing.${tone}`, { sender });
  const order = say.variant('order').split(' ');
  const write = () => {
    const lower = say('first') === 'lower' && greeting.endsWith(',');
    const body = order
      .map((name) => sentences[name])
      .filter((sentence) => typeof sentence === 'string')
      .map((sentence, at) => (at === 0 && lower ? sentence : capitalised(sentence, language)));
    return [greeting, body.join(say('gap')), closing].join('\n\n');
  };
  const tooShort = () => wordsIn(write(), language) < noteWords.least;
  const tooLong = () => wordsIn(write(), language) > noteWords.most;
  // What a long note goes without, the least missed first. The chips' own sentences stay as they are.
  const savings = [
    () => (sentences.hurt = null),
    () => (sentences.fact = say.shortest(about.fact, values)),
    () => (sentences.credit &&= say.shortest('credit')),
    () => (sentences.treat &&= say.shortest('invite', values)),
    () => (closing = say.shortest(`closing.${tone}`, { sender })),
    () => (sentences.credit = null),
    () => (greeting = greetingOfAll(facts, say) ?? greeting),
    () =>
      (sentences.fact = say.shortest(about.fact, {
        ...values,
        title: cutTitle(about.values.title ?? '', shortTitle),
      })),
  ];
  for (const save of savings) if (tooLong()) save();
  if (made !== null && effect !== null && tooShort())
    sentences.effect = made + say('gap') + capitalised(effect(), language);
  if (tooShort()) sentences.more = say.variant('more');

  return {
    subject: say(about.subject, values),
    text: write(),
    language,
    specific: about.kind !== 'by-hand' || how !== null || made !== null,
  };
};

/** Only a problem hurts. */
function hurtSentence(facts: NoteFacts, kind: string, say: Speaker): string | null {
  const hurt = kind === 'ticket' ? hurtOf(facts.openedAt, facts.resolvedAt) : null;
  if (hurt === null) return null;
  return hurt === 'same-day'
    ? say.variant('hurt.same-day')
    : say.variant('hurt.long', { span: say(`span.${hurt}`) });
}
