import type { Spoken } from '../languages/lexicon.ts';
import type { Sentence } from '../letter.ts';
import type { Findings } from '../notice/findings.ts';
import type { FoundHelper } from './helper.ts';
import { nameAt, nameBefore } from './names.ts';

interface Outcome {
  hit: Spoken;
  sentence: Sentence;
}

/** Who acted, as a sentence tells it: "closed by Ana Duarte", "Ana Duarte has solved it", "Ana Duarte changed the status". */
export function actorsIn(findings: Findings): FoundHelper[] {
  const outcomes = outcomesOf(findings);
  return [
    ...outcomes.flatMap((outcome) => namedBy(outcome, findings.languages)),
    ...outcomes.flatMap(subjectOf),
    ...outcomes.flatMap(lastNamed),
    ...changers(findings),
  ];
}

const isEnd = (state: string | undefined) => state === 'solved' || state === 'closed';

/** The sentences that tell of the outcome; when the status tells it, also those that tell of the update. */
function outcomesOf({ letter, statements, change, statusField }: Findings): Outcome[] {
  const ended = isEnd(change?.state) || isEnd(statusField?.state);
  const told = new Set<string>(ended ? ['solved', 'closed', 'updated'] : ['solved', 'closed']);
  const outcomes: Outcome[] = statements.filter(({ says }) => told.has(says));
  const sentence =
    change &&
    letter.sentences.find(({ line, text }) => line === change.line && text.startsWith(change.quote));
  // What a status was may look like a name behind "by": whom the other sentences name comes first.
  const tellsChange = (outcome: Outcome) => outcome.sentence.says('status');
  return [
    ...outcomes.filter((outcome) => !tellsChange(outcome)),
    ...(change && sentence ? [{ hit: change.hit, sentence }] : []),
    ...outcomes.filter(tellsChange),
  ];
}

/** "has been closed by Ana Duarte", "Ana Duarte tarafından çözüldü". */
function namedBy({ hit, sentence }: Outcome, languages: Set<string>): FoundHelper[] {
  const { words, text } = sentence;
  const own = sentence.saidIn(languages);
  const isChange = own.some(({ means }) => means.meaning === 'status');
  return own.flatMap(({ means, from, to }) => {
    if (means.meaning === 'by' && Math.abs(from - hit.to) <= 14) {
      const start = words[to]?.start;
      const name = start === undefined ? null : nameAt(text.slice(0, endBefore(sentence, to)), start);
      // In many languages "by" is also the "from" of a change: one word behind it may be the old state.
      return name && (name.includes(' ') || !isChange) ? named(name, text) : [];
    }
    if (means.meaning === 'byAfter') return named(nameBefore(text, words[from]?.start ?? 0), text);
    return [];
  });
}

/** "Felix Brandt has completed your ticket": the name stands before the verb, with at most "has" between them. */
function subjectOf({ hit, sentence }: Outcome): FoundHelper[] {
  const { text, words, said, title } = sentence;
  const korean = hit.means.language === 'ko' ? honoured.exec(text)?.[1] : undefined;
  if (korean) return named(korean, text);
  if (hit.means.language === 'zh')
    return named(surnamed.exec(text.slice(0, words[hit.to - 1]?.end))?.[1] ?? null, text);
  const name = nameBefore(
    text.replace(auxiliary, (all) => ' '.repeat(all.length)),
    words[hit.from]?.start ?? 0,
  );
  if (!name?.includes(' ') || !startsCapital.test(name)) return [];
  const at = text.lastIndexOf(name, words[hit.from]?.start ?? 0);
  const inside = (i: number) => (words[i]?.start ?? 0) >= at && (words[i]?.end ?? 0) <= at + name.length;
  const known = said.some(({ means, from }) => talk.has(means.meaning) && inside(from));
  return known || [...title].some(inside) ? [] : named(name, text);
}

/** "išsprendė Jonas Kazlauskas.", "Rešil ga je Ana Kos.", "yenilənib (Ayşe Yılmaz).": the sentence ends with the name, straight after the verb. */
function lastNamed({ hit, sentence }: Outcome): FoundHelper[] {
  const { text, words, line } = sentence;
  const start = words[hit.to - 1]?.end;
  if (hit.means.language === 'en' || line < 0 || start === undefined) return [];
  const rest = /^(?: \p{Ll}{1,3}){0,2} \(?([^().:,;]{4,50})\)?[.!]?$/u.exec(text.slice(start))?.[1]?.trim();
  const name = rest?.includes(' ') ? nameAt(rest, 0) : null;
  return name && name === rest && startsCapital.test(name) ? named(name, text) : [];
}

/** "王强已解决您的工单": the sentence begins with one of the surnames that most people have. */
const surnamed =
  /^\s*(?!余额|餘額|马上|馬上|许可|許可|白|何时|何時|田间|史上)([王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾萧蕭肖田董袁潘蔡蒋蔣余杜叶葉苏蘇魏吕呂丁沈姚卢盧傅钟鐘姜崔谭譚廖范汪陆陸石戴贾賈韦韋夏邱侯邹鄒熊孟秦白江阎薛尹雷黎史龙龍贺賀毛郝龚龔邵钱錢洪][\p{Script=Han}]{1,2}?)(?:已|已经|已經)?(?:解决|解決|关闭|關閉|处理|處理|完成|修复|修復|结案|結案)/u;

/** "박준호님이 티켓을 해결했습니다": the sentence begins with a name, not with a role, and the particle of who did it. */
const honoured =
  /^\s*(?!고객|회원|담당|사용자|관리자|상담|기술자|직원|운영자|요청자)([가-힣]{2,4})(?:님이|님께서|씨가)\s/u;

/** Without capitals nothing tells a name from the words around it. */
const startsCapital = /^\p{Lu}/u;
const auxiliary = /(?<=\s)(?:has|have|hat|ha|har|heeft|a|je)(?=\s)/gu;

/** "Ana Duarte changed the status of …", "Ana Duarte <ana@…> changed:": the sentence begins with a name. */
function changers({ letter, change, statusField, statements, languages }: Findings): FoundHelper[] {
  const ended = isEnd(change?.state) || isEnd(statusField?.state);
  const outcomes = new Set(statements.filter(({ says }) => isEnd(says)).map(({ sentence }) => sentence));
  return letter.sentences.slice(0, 20).flatMap((sentence) => {
    const tells = sentence
      .saidIn(languages)
      .some(({ means }) => means.meaning === 'changed' || means.meaning === 'status');
    if (!outcomes.has(sentence) && !(ended && tells)) return [];
    const name = nameAt(sentence.text.slice(0, endBefore(sentence, 0)), 0);
    // "Hi Nora, …" is a greeting.
    if (name && /^[,!،、]/u.test(sentence.text.slice(sentence.text.indexOf(name) + name.length))) return [];
    // "Done ratio 0 → 100" begins with a field, not with a person.
    if (name && /^\s*\d/u.test(sentence.text.slice(sentence.text.indexOf(name) + name.length))) return [];
    return name?.includes(' ') && startsCapital.test(name) && sentence.words.length > 2
      ? named(name, sentence.text)
      : [];
  });
}

const talk = new Set<string>([
  'ticket',
  'solved',
  'done',
  'closed',
  'opened',
  'updated',
  'status',
  'changed',
]);

/** Where, from a word on, the sentence speaks of the ticket again: a name ends before it. */
function endBefore({ said, words, title, text }: Sentence, from: number): number {
  const hits = said.filter((hit) => talk.has(hit.means.meaning) && hit.from >= from).map((hit) => hit.from);
  const first = Math.min(...hits, ...[...title].filter((i) => i >= from), words.length);
  return words[first]?.start ?? text.length;
}

const named = (name: string | null, quote: string): FoundHelper[] =>
  name
    ? [
        {
          person: { name, address: null },
          acted: true,
          because: { rule: 'helper.acted', quote: quote.slice(0, 120) },
        },
      ]
    : [];
