import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { Stack } from '../../tests/support/stack.ts';
import { openBrowser } from '../../tests/support/visitor.ts';
import { buildPage } from '../bundle/build.ts';
import { gzipBytes, kB } from '../bundle/gzip.ts';
import type { Report } from '../report.ts';
import { type BarePane, sight, user, type Visit, visit } from './visits.ts';
import type { Sight, Sought } from './watch.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const assets = at('../../dist/addin/assets');

const painted: Sought = { name: 'painted', selector: '#pane *', text: 'Priya Nair' };
const suggestion: Sought = { name: 'suggestion', selector: 'h1', text: 'Priya Nair fixed' };
const sendable: Sought = { name: 'sendable', selector: 'button', text: 'Send thanks' };
const another: Sought = { name: 'another', selector: 'h1', text: 'Tomasz' };

const turns = 9;

/** The real pane beside the bare one, in Chromium with the real office.js, in turns. */
export async function run(): Promise<Report> {
  const out = mkdtempSync(join(tmpdir(), 'kind-regards-bench-'));
  const [stack, browser] = await Promise.all([Stack.start(), openBrowser()]);
  try {
    await buildPage(at('../bundle/bare-pane/pane.html'), out);
    const bare = { html: readFileSync(join(out, 'pane.html'), 'utf8'), assets: join(out, 'assets') };
    return reportOf(await measure(stack, browser, bare), bare);
  } finally {
    await browser.close();
    await stack.stop();
    rmSync(out, { recursive: true, force: true });
  }
}

interface Turn {
  bare: number;
  suggestion: number;
  sendable: number;
  pinned: Pinned;
  bareFiles: string[];
  suggestionFiles: string[];
  sendableFiles: string[];
}

async function measure(stack: Stack, browser: Browser, bare: BarePane): Promise<Turn[]> {
  const mails = await stack.json<{ id: string; subject: string }[]>(
    `/local/mailboxes/${user}/folders/inbox/messages`,
  );
  const mail = (part: string) => mails.find(({ subject }) => subject.includes(part))?.id ?? '';
  const measured: Turn[] = [];
  for (let turn = 0; turn <= turns; turn++) {
    const floor = await visit(stack, browser, mail('INC0012345'), [painted], bare);
    const first = await sight(floor.pane, 'painted');
    await leave(floor);
    const ours = await visit(stack, browser, mail('INC0012345'), [suggestion, sendable, another]);
    const shown = await sight(ours.pane, 'suggestion');
    const ready = await sight(ours.pane, 'sendable');
    const pinned = await select(ours, '#5120');
    await leave(ours);
    if (turn === 0) continue; // warms the servers up
    measured.push({
      bare: first.at - floor.begun,
      suggestion: shown.at - ours.begun,
      sendable: ready.at - ours.begun,
      pinned,
      bareFiles: first.files,
      suggestionFiles: shown.files,
      sendableFiles: ready.files,
    });
  }
  return measured;
}

/** How long from selecting another mail beside the open pane until it is suggested. */
interface Pinned {
  /** From the moment at which Outlook tells the pane (ItemChanged). */
  told: number;
  /** From the click in the pretend Outlook, whose own drawing takes most of it. */
  clicked: number;
}

async function select({ page, pane }: Visit, subject: string): Promise<Pinned> {
  const clicked = page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        addEventListener('click', (event) => resolve(performance.timeOrigin + event.timeStamp), {
          capture: true,
          once: true,
        }),
      ),
  );
  const told = pane.evaluate(
    (itemChanged) =>
      new Promise<number>((resolve) =>
        addEventListener('message', ({ data, timeStamp }) => {
          if (String(data).includes(itemChanged)) resolve(performance.timeOrigin + timeStamp);
        }),
      ),
    'olkItemSelectedChanged',
  );
  await page.getByRole('option').filter({ hasText: subject }).click();
  const { at } = await sight(pane, 'another');
  return { told: at - (await told), clicked: at - (await clicked) };
}

const leave = ({ page }: Visit) => page.context().close();

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

function reportOf(measured: Turn[], bare: BarePane): Report {
  const p50 = (which: (turn: Turn) => number) => median(measured.map(which));
  const bytes = (files: Sight['files']) =>
    files
      .filter((file) => /\/addin\/assets\/[^/]+\.(js|css)$/.test(file))
      .map((file) => basename(file))
      .reduce((sum, name) => sum + gzipBytes(readFileSync(pathOf(name, bare))), 0);
  const weight = {
    bare: p50(({ bareFiles }) => bytes(bareFiles)),
    suggestion: p50(({ suggestionFiles }) => bytes(suggestionFiles)),
    sendable: p50(({ sendableFiles }) => bytes(sendableFiles)),
  };
  const time = {
    bare: p50((turn) => turn.bare),
    suggestion: p50((turn) => turn.suggestion),
    sendable: p50((turn) => turn.sendable),
  };
  return {
    tables: [
      {
        title: `pane: from the mail selected, p50 of ${measured.length} turns`,
        columns: ['until', 'kB loaded', '/ bare', 'time / bare'],
        rows: (['bare', 'suggestion', 'sendable'] as const).map((name) => [
          {
            bare: 'the bare pane is painted',
            suggestion: 'the suggestion shows',
            sendable: 'the note can be sent',
          }[name],
          kB(weight[name]),
          weight[name] / weight.bare,
          time[name] / time.bare,
        ]),
        notes: ['Gzip; without Office’s own scripts, which both load.'],
      },
    ],
    ratios: [
      {
        name: 'bytes until the suggestion shows / bare',
        ratio: weight.suggestion / weight.bare,
        atMost: 1.3,
      },
      { name: 'bytes until the note can be sent / bare', ratio: weight.sendable / weight.bare, atMost: 2 },
      { name: 'time until the suggestion shows / bare', ratio: time.suggestion / time.bare, atMost: 1.5 },
      { name: 'time until the note can be sent / bare', ratio: time.sendable / time.bare, atMost: 2.5 },
      {
        name: 'pinned, from ItemChanged to the suggestion / 100 ms',
        ratio: p50(({ pinned }) => pinned.told) / 100,
        atMost: 1,
      },
      {
        name: 'pinned, from the click in the pretend Outlook / 100 ms',
        ratio: p50(({ pinned }) => pinned.clicked) / 100,
      },
    ],
  };
}

const pathOf = (name: string, bare: BarePane) =>
  name.startsWith('bare-') ? join(bare.assets, name.slice('bare-'.length)) : join(assets, name);
