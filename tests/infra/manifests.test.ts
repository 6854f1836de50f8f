import { existsSync, readFileSync } from 'node:fs';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { readDeployment } from '../../infra/deployment.ts';
import { outlookManifest } from '../../infra/outlook-manifest.ts';
import { teamsManifest, teamsTranslations } from '../../infra/teams-manifest.ts';
import { english, translations } from '../../infra/words.ts';
import { languages } from '../../shared/text/language.ts';

const deployment = readDeployment({
  origin: 'https://thanks.contoso.example',
  clientId: '11111111-2222-3333-4444-555555555555',
  tenantId: '99999999-2222-3333-4444-555555555555',
});

type Element = Record<string, string> & { tag: string };

function elementsOf(xml: string): Element[] {
  const elements: Element[] = [];
  const open = (tag: string, attributes: Record<string, string>) => elements.push({ ...attributes, tag });
  const parser = new Parser({ onopentag: open }, { xmlMode: true });
  parser.end(xml);
  return elements;
}

describe('the Outlook manifest', () => {
  const xml = outlookManifest(deployment);
  const elements = elementsOf(xml);

  test('is, for the example deployment, the manifest.xml of the repository', () => {
    const example: unknown = JSON.parse(readFileSync('infra/deployment.example.json', 'utf8'));
    expect(readFileSync('manifest.xml', 'utf8')).toBe(outlookManifest(readDeployment(example)));
  });

  test('names only resources that it has, and has none that it does not name', () => {
    const named = elements.flatMap(({ resid }) => resid ?? []);
    const had = elements
      .filter(({ tag, id }) => id && /^bt:(Image|Url|String)$/.test(tag))
      .map(({ id }) => id);
    expect(new Set(had).size).toBe(had.length);
    expect([...new Set(named)].sort()).toEqual([...had].sort());
  });

  test('points only to its own origin, and to pages and icons that are there', () => {
    const addresses = [...xml.matchAll(/"(https?:[^"]*)"/g)].map(([, address]) => address as string);
    const ours = addresses.filter(
      (address) => !address.startsWith('http://') && !address.startsWith('https://schemas'),
    );
    for (const address of ours) {
      const { origin, pathname } = new URL(address);
      expect(origin).toBe(deployment.origin);
      const page = pathname.replace('/addin/', 'addin/');
      if (pathname !== '/')
        expect([page, existsSync(page.replace('addin/icons', 'addin/public/icons'))]).toEqual([page, true]);
    }
    expect(ours.length).toBeGreaterThan(10);
  });

  test('says everything in every language, within the lengths that Outlook allows', () => {
    for (const [language, words] of Object.entries(translations)) {
      expect(Object.keys(words), language).toEqual(Object.keys(english));
      for (const word of ['description', 'button', 'tooltip', 'quickButton', 'quickTooltip'] as const) {
        expect(xml).toContain(
          `Value="${words[word].replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`)}"`,
        );
        expect(words[word].length, words[word]).toBeLessThanOrEqual(/utton/.test(word) ? 125 : 250);
      }
    }
    const overrides = elements.filter(({ tag }) => tag.endsWith('Override'));
    const locales = [...new Set(overrides.map(({ Locale }) => Locale))];
    expect(overrides.length).toBe(locales.length * 5);
    expect(locales).toEqual(expect.arrayContaining(['de-DE', 'fr-FR', 'pt-PT', 'ja-JP']));
  });

  test('asks to read the open mail, and for no more', () => {
    expect(xml.match(/<Permissions>(.*)<\/Permissions>/)?.[1]).toBe('ReadItem');
    expect(xml).toContain('<SupportsPinning>true</SupportsPinning>');
  });

  test('survives a name that would be markup', () => {
    const odd = outlookManifest({ ...deployment, name: '<Thanks> & "more"' });
    expect(elementsOf(odd).find(({ tag }) => tag === 'DisplayName')?.DefaultValue).toBe('<Thanks> & "more"');
    expect(elementsOf(odd)).toHaveLength(elements.length);
  });

  test('keeps its id when it is made again, and has another for another app registration', () => {
    const idOf = (text: string) => /<Id>(.*)<\/Id>/.exec(text)?.[1];
    expect(idOf(outlookManifest(deployment))).toBe(idOf(xml));
    expect(idOf(outlookManifest({ ...deployment, clientId: deployment.tenantId }))).not.toBe(idOf(xml));
  });
});

describe('the Teams manifest', () => {
  const manifest = teamsManifest(deployment);

  test('has an id and a name of its own, so that nobody sees two entries alike', () => {
    expect(outlookManifest(deployment)).not.toContain(manifest.id);
    expect(manifest.name.short).toBe('Kind Regards for Teams');
    expect(manifest.name.short.length).toBeLessThanOrEqual(30);
  });

  test('opens only pages that are there, on its one valid domain', () => {
    const pages = [
      manifest.configurableTabs[0]?.configurationUrl,
      manifest.staticTabs[0]?.contentUrl,
    ] as string[];
    for (const page of pages) {
      const { host, pathname } = new URL(page);
      expect(manifest.validDomains).toEqual([host]);
      expect([pathname, existsSync(pathname.slice(1))]).toEqual([pathname, true]);
    }
  });

  test('names a file of words for every language', () => {
    const { defaultLanguageTag, additionalLanguages } = manifest.localizationInfo;
    expect([defaultLanguageTag, ...additionalLanguages.map(({ languageTag }) => languageTag)]).toEqual(
      languages,
    );
    expect(Object.keys(teamsTranslations(deployment))).toEqual(additionalLanguages.map(({ file }) => file));
  });

  test('keeps to the lengths that Teams allows, in every language', () => {
    const words = [
      [manifest.name.short, manifest.description.short],
      ...Object.values(teamsTranslations(deployment)).map((own) => [
        own['name.short'],
        own['description.short'],
      ]),
    ];
    for (const [name, description] of words as [string, string][]) {
      expect(name.length, name).toBeLessThanOrEqual(30);
      expect(description.length, description).toBeLessThanOrEqual(80);
    }
  });
});

test.each([
  ['infra/icons/teams-color.png', 192],
  ['infra/icons/teams-outline.png', 32],
  ...[16, 25, 32, 48, 50, 64, 75, 80, 96, 128, 144].map((size) => [
    `addin/public/icons/icon-${size}.png`,
    size,
  ]),
] as [string, number][])('%s is a PNG of %d pixels', (path, size) => {
  const bytes = readFileSync(path);
  expect(bytes.readUInt32BE(0)).toBe(0x89504e47);
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size]);
});
