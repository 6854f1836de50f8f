import { describe, expect, test } from 'vitest';
import { inChat, inThread, thanked } from './people.ts';

const priya = 'Priya Nair';

describe('the same words are thanks for help only where something technical was wrong', () => {
  test.each<[string, string, string, string]>([
    [
      'a repair told in one word',
      'my account is locked again',
      'could you correct the invoice?',
      'Corrected',
    ],
    ['a change of state', 'the printer on our floor is offline', 'can we have a bigger room?', 'Changed it'],
  ])('%s', (_, technical, ordinary, answer) => {
    expect(thanked(inChat(`Ana: ${technical}`, `Priya: ${answer}`, 'Ana: good again, thanks'))).toBe(priya);
    expect(thanked(inChat(`Ana: ${ordinary}`, `Priya: ${answer}`, 'Ana: good again, thanks'))).toBe(null);
  });

  test.each([
    ['de', 'Kannst du die Rechnung ändern?', 'Geändert und neu verschickt', 'Vielen Dank, passt jetzt'],
    ['fr', 'Le contrat est signé ?', "oui c'est réglé", 'parfait merci'],
    ['es', '¿movemos la reunión?', 'al jueves', 'ahora sí, gracias'],
    ['tr', 'faturayı düzeltir misin?', 'düzelttim, gönderdim', 'çok teşekkürler'],
  ])('ordinary business, %s', (_, asked, answer, thanks) => {
    expect(thanked(inChat(`Ana: ${asked}`, `Priya: ${answer}`, `Ana: ${thanks}`))).toBe(null);
    expect(thanked(inThread('Frage', ['Ana', asked], ['Priya', answer], ['Ana', thanks]))).toBe(null);
  });
});

test.each([
  ['my mouse pointer jumps around', 'unplug the tablet', 'it stays put now, thanks'],
  ['Laufwerk P ist weg', 'Gruppe fehlte', 'bin wieder drauf, merci'],
  ['je ne vois plus le lecteur P', 'le profil était corrompu', 'le voilà de nouveau, merci'],
  ['no me aparece la carpeta compartida', 'cierra la sesión', 'ya me sale, gracias'],
  ['не вижу сетевой диск', 'перелогинься', 'теперь вижу, спасибо'],
  ['共享盘看不到了', '注销一下', '现在看到了，多谢'],
  ['vpn sürekli kopuyor', 'modemi kapatıp aç', 'artık kopmuyor, sağ ol'],
  ['nie widzę dysku P', 'wyloguj się', 'teraz widzę, dzięki'],
])('what has changed since tells that it helped: %s', (asked, answer, changed) => {
  expect(thanked(inChat(`Ana: ${asked}`, `Priya: ${answer}`, `Ana: ${changed}`))).toBe(priya);
});

test('only somebody rescued thanks like this', () => {
  const asked = ['Ana: wifi is gone since this morning', 'Priya: forget the network and join again'];
  expect(thanked(inChat(...asked, 'Ana: you are a lifesaver'))).toBe(priya);
  expect(thanked(inChat(...asked, 'Ana: thanks'))).toBe(null);
});

test('a promise is no answer yet', () => {
  expect(thanked(inChat('Ana: my screen flickers', 'Priya: on my way', 'Ana: you are the best'))).toBe(null);
  expect(thanked(inChat('Ana: my screen flickers', 'Priya: will check tonight', 'Ana: all good, ta'))).toBe(
    null,
  );
});

test('thanks for advice that I still have to try confirm nothing that I wrote before', () => {
  expect(
    thanked(
      inChat(
        'Ana: how do I share a printer? help please',
        'Priya: do you have the driver?',
        'Ana: I have it installed',
        'Priya: then switch sharing on',
        'Ana: ok will try that, thanks',
      ),
    ),
  ).toBe(null);
});

test('words of a language that nobody speaks here are not heard', () => {
  // "is" leads to a repair in Dutch, "job" is a thing that runs; this is English and about neither.
  expect(
    thanked(
      inChat('Ana: could you change my job title?', 'Priya: I changed it, please check', 'Ana: good now, ta'),
    ),
  ).toBe(null);
});

describe('thanks with something stated besides', () => {
  const asked = ['Ana: the report query times out after 30 s'];
  const answered = [...asked, 'Tomasz: an index was missing on that table'];
  test.each([
    ['a statement', answered, 'two seconds! thank you', 'Tomasz'],
    ['thanks alone', answered, 'thank you so much Tomasz', null],
    ['knowing more is not having more', answered, 'good to know, thanks', null],
    ['put off', answered, 'we run it again tomorrow, thanks', null],
    ['a counter-question', answered, 'thanks. which table?', null],
    ['to a promise', [...asked, 'Tomasz: will look into it'], 'two people wait for it, thanks', null],
    ['to an errand', [...asked, 'Tomasz: send me the query'], 'emailed it to you, thanks', null],
    [
      'to a question',
      ['Ana: do we have an index there?', 'Tomasz: yes we do'],
      'two of them then, thanks',
      null,
    ],
  ])('%s', (_, before, said, helper) => {
    expect(thanked(inChat(...before, `Ana: ${said}`))).toBe(helper);
  });
});

describe('what others look after too', () => {
  test('is enough where I tell of trouble with it and of its end', () => {
    const asked = 'Ana: the totals in my report are wrong';
    expect(thanked(inChat(asked, 'Priya: refilter it by month', 'Ana: works now, thanks'))).toBe(priya);
  });

  test('is not enough for a repair that I never confirmed', () => {
    const answer = 'I have extended it by a year and changed the tariff.';
    expect(
      thanked(inThread('Phone', ['Ana', 'Could you extend my phone contract?'], ['Priya', answer])),
    ).toBe(null);
  });

  test('a page that an answer points to is not what the question was about', () => {
    const asked = 'Ana: how do I claim a taxi?';
    expect(thanked(inChat(asked, 'Priya: there is a form on the intranet', 'Ana: found it, ty!'))).toBe(null);
  });
});

test('one word that I asked with, in another form, tells that it is over', () => {
  const asked = ['Ana: my tablet refuses to boot', 'Priya: hold both buttons for ten seconds'];
  expect(thanked(inChat(...asked, 'Ana: booting! thanks'))).toBe(priya);
  expect(thanked(inChat(...asked, 'Ana: hm! thanks'))).toBe(null);
});

test('"there it works" settles nothing when the answer is more work', () => {
  const asked = [
    'Ana: excel fails to open the file',
    'Priya: does it work in the browser?',
    'Ana: yes, there it works',
  ];
  expect(thanked(inChat(...asked, "Priya: then I'll have to look at your add-ins"))).toBe(null);
});

test('a sign-off is no thanks: who ends with "Cheers," may have helped', () => {
  const asked = 'The shared drive says access denied since Monday. Can you help?';
  const answer = 'I have restored your permission on it.\n\nCheers,\nPriya';
  expect(thanked(inThread('Shared drive', ['Ana', asked], ['Priya', answer]))).toBe(priya);
});
