import { expect, test } from 'vitest';
import { detectResolution, oneClickThreshold, showThreshold } from '../../../shared/detection/detect.ts';

const confidenceOf = (subject: string, ...lines: string[]) =>
  detectResolution({
    kind: 'mail',
    me: { name: 'Nora Falk', address: 'nora.falk@fabrikam.example' },
    messages: [{ subject, body: { contentType: 'text', content: lines.join('\n') } }],
  }).confidence;

test('one click asks for more than a suggestion does', () => {
  expect(oneClickThreshold).toBeGreaterThan(showThreshold);
});

test('one sign alone is shown, and not acted on at one click', () => {
  const confidence = confidenceOf('News of your ticket', 'Status: Resolved', 'Resolved by: Greta Holm');
  expect(confidence).toBeGreaterThanOrEqual(showThreshold);
  expect(confidence).toBeLessThan(oneClickThreshold);
});

test('a notice that says it twice, with number and solution, is good for one click', () => {
  const confidence = confidenceOf(
    'Your ticket #4711 has been resolved',
    'Your ticket #4711 has been resolved by Greta Holm.',
    'Solution: the cable was replaced.',
  );
  expect(confidence).toBeGreaterThanOrEqual(oneClickThreshold);
});

test('a helper’s own words, without a notice, are never enough for one click', () => {
  const said = confidenceOf(
    'Re: The scanner is silent',
    'Hi Nora,',
    'I have replaced the cable.',
    'Greta Holm',
  );
  expect(said).toBeLessThan(oneClickThreshold);
});

test('the documentation states both', async () => {
  const { readFileSync } = await import('node:fs');
  const docs = readFileSync(new URL('../../../docs/detection.md', import.meta.url), 'utf8');
  expect(docs).toContain(`\`showThreshold\` (${showThreshold})`);
  expect(docs).toContain(`\`oneClickThreshold\` (${oneClickThreshold})`);
});
