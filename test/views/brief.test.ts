import { beforeEach, expect, it } from 'vitest';
import { ENGLISH } from '../../src/content/en';
import type { Matters } from '../../src/model/matters';
import { DEFAULT_VIEW } from '../../src/model/view';
import { applyPreset } from '../../src/model/presets';
import { BASELINE } from '../../src/model/scenario';
import { workOn } from '../../src/model/work';
import { AppState } from '../../src/state/app.svelte';
import { briefOf } from '../../src/views/brief';
import type { ExportFacts } from '../../src/views/exportFacts';
import { FakeSimulator, turn } from '../state/fake';

const words = ENGLISH.baseline;
const deep = applyPreset('deep-discounts', 'Deep discounts', BASELINE);
const source = { kind: 'driver', id: 'frontier-lead' } as const;
const unexplained = { source: { kind: 'unexplained' }, share: 0.4, error: 0.01, withinNoise: false } as const;
const matters = {
  reason: { lowers: 0, raises: 0, unexplained },
  uncertainty: { parts: [], sd: 0.1 },
  plausible: { swings: [{ source, withinNoise: false }] },
} as unknown as Matters;

let simulator: FakeSimulator;
let app: AppState;
let facts: ExportFacts;

beforeEach(async () => {
  simulator = new FakeSimulator();
  app = new AppState(
    simulator,
    () => 0,
    () => new Promise(() => {}),
  );
  app.open(workOn(deep), DEFAULT_VIEW);
  await simulator.settle();
  await simulator.settle();
  const own = await words.exports();
  facts = {
    app,
    words,
    own,
    fonts: { serif: '', sans: '' },
    link: 'https://a.example/#1',
    today: new Date(2026, 4, 1),
  };
});

const lines = (brief: Awaited<ReturnType<typeof briefOf>>, heading: string) =>
  brief.sections.find((one) => one.heading === heading)!.lines.join('\n');

it('asks for the reasons that are missing and waits for them', async () => {
  const coming = briefOf(facts);
  await expect.poll(() => simulator.contrasts.length).toBe(1);
  simulator.contrasts[0]!.answer(app.differences.map((difference) => ({ difference, change: 0.03 })));
  await expect.poll(() => simulator.reasons.length).toBe(1);
  simulator.reasons[0]!.answer(matters);
  const brief = await coming;
  expect(lines(brief, 'Why')).toContain('China’s share moves by +3.0 points with cost competition');
  expect(lines(brief, 'What to watch')).toContain('The frontier lead: ');
  expect(brief.foot[0]).toContain('1 May 2026');
  expect(brief.foot[1]).toBe('https://a.example/#1');
});

it('says of reasons that failed that they were not computed, and tells the rest', async () => {
  const coming = briefOf(facts);
  await expect.poll(() => simulator.contrasts.length).toBe(1);
  simulator.contrasts[0]!.fail('It died.');
  await expect.poll(() => simulator.reasons.length).toBe(1);
  simulator.reasons[0]!.fail('It died.');
  const brief = await coming;
  expect(lines(brief, 'Why')).toMatch(
    /^Which setting did how much: not computed\.\n(.*\n)?The largest reason: not computed\.$/,
  );
  expect(lines(brief, 'What was changed')).toContain(
    'Cost competition: 70% (deep discount) instead of 50% (half price)',
  );
});

it('is not made while there is no forecast', async () => {
  const empty = new AppState(simulator, () => 0);
  await expect(briefOf({ ...facts, app: empty })).rejects.toThrow(words.page.exportFailed);
});

it('on the page that tells what matters tells of the outcome that is explained there, so that nothing there goes stale', async () => {
  app.show({ page: 'matters', about: 'us' });
  const coming = briefOf(facts);
  await expect.poll(() => simulator.contrasts.length).toBe(1);
  simulator.contrasts[0]!.answer([]);
  await expect.poll(() => simulator.reasons.length).toBe(1);
  expect(simulator.reasons[0]!.outcome).toMatchObject({ kind: 'share', bloc: 'us' });
  simulator.reasons[0]!.answer(matters);
  await turn();
  await coming;
});
