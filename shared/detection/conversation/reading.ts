import { type Acts, actsOf } from './acts.ts';
import { Names } from './names-said.ts';
import { inLanguages, languagesOf } from './spoken.ts';
import { type Sentence, type Speaker, sentencesOf, type Talk, type Turn } from './talk.ts';

/** A turn with what it does and whom it is spoken to. */
export interface ReadTurn {
  turn: Turn;
  speaker: Speaker;
  acts: Acts;
  to: Speaker[];
  at: number;
}

/** A talk as the rules read it. */
export interface Reading {
  talk: Talk;
  names: Names;
  turns: ReadTurn[];
  /** What each turn says, with what is heard in the talk's languages. */
  sentences: Sentence[][];
  /** Everyone but me who speaks and isn't a machine. */
  others: Speaker[];
  /** Between me and one other person. */
  direct: boolean;
  /** My first request for help. */
  asked: ReadTurn | null;
  /** Somebody names what people in IT look after. */
  technical: boolean;
  /** I ask about what people in IT look after, and others too. */
  nearlyTechnical: boolean;
  /** Its subject tells of trouble. */
  troubledTitle: boolean;
}

export function readTalk(talk: Talk): Reading {
  const names = new Names(talk);
  const languages = languagesOf(talk);
  const sentences = talk.turns.map((turn) => inLanguages(turn.sentences, languages));
  const turns = talk.turns.map((turn, at) => ({
    turn,
    speaker: turn.speaker,
    acts: actsOf(sentences[at] ?? []),
    to: names.addressees(turn).filter((speaker) => speaker !== turn.speaker),
    at,
  }));
  const title = actsOf(inLanguages(sentencesOf([talk.title ?? '']), languages));
  const others = [
    ...new Set(
      turns.filter(({ speaker }) => !speaker.mine && !speaker.machine).map(({ speaker }) => speaker),
    ),
  ];
  const firstAnswer = turns.find(({ speaker, at }) => !speaker.mine && !speaker.machine && at > 0);
  const mineAsking = turns.filter(({ speaker, acts }) => speaker.mine && acts.asks);
  const isBefore = ({ at }: ReadTurn) => at < (firstAnswer?.at ?? Number.POSITIVE_INFINITY);
  const before = mineAsking.filter(isBefore);
  // "My mouse jumps around": what it is about asks for help where nothing else does.
  const telling = turns.find(
    (turn) => turn.speaker.mine && (turn.acts.technical || turn.acts.vague) && isBefore(turn),
  );
  const asked = before.find(({ acts }) => acts.troubled) ?? before[0] ?? telling ?? mineAsking[0] ?? null;
  return {
    talk,
    names,
    turns,
    sentences,
    others,
    direct: others.length === 1 && !talk.listed,
    asked,
    technical: title.technical || turns.some(({ acts }) => acts.technical),
    nearlyTechnical: title.vague || (asked?.acts.vague ?? false),
    troubledTitle: title.troubled,
  };
}

export const isMe = ({ speaker }: ReadTurn): boolean => speaker.mine;
export const isOther = ({ speaker }: ReadTurn): boolean => !speaker.mine && !speaker.machine;

/** Spoken to me, or to nobody in particular where only two speak. */
export function isToMe({ to }: ReadTurn, { direct }: Reading): boolean {
  return to.some((speaker) => speaker.mine) || (direct && to.length === 0);
}
