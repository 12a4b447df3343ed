import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkScenario, readScenario, writeScenario } from '../../src/io/scenario';
import { DRIVERS } from '../../src/model/drivers';
import { applyPreset, PRESETS } from '../../src/model/presets';
import { BASELINE } from '../../src/model/scenario';
import { mutated, scenarios } from './arbitraries';

type Json = Record<string, any>;

/** The baseline as a file in which one thing is changed. */
function edited(edit: (document: Json) => void): string {
  const document = JSON.parse(writeScenario(BASELINE)) as Json;
  edit(document);
  return JSON.stringify(document);
}

function problem(text: string): string {
  const read = readScenario(text);
  return 'problem' in read ? read.problem : 'accepted';
}

function at(document: Json, path: string): [Json, string] {
  const keys = path.split('.');
  return [keys.slice(0, -1).reduce((value, key) => value[key] as Json, document), keys.at(-1)!];
}

it('a scenario comes back from its file as it was', () => {
  fc.assert(
    fc.property(scenarios, (scenario) => {
      expect(readScenario(writeScenario(scenario))).toEqual({ scenario });
    }),
    { seed: 1, numRuns: 500 },
  );
});

describe('pinned questions beside the document', () => {
  const pins = ['cn-first-ahead-us/chips/never', 'share("cn","chips",2028) > 0.3'];

  it('come back from the file, and without them the file is the document alone', () => {
    expect(readScenario(writeScenario(BASELINE, pins))).toEqual({ scenario: BASELINE, questions: pins });
    expect(JSON.parse(writeScenario(BASELINE, []))).toEqual(BASELINE);
  });

  it.each([
    [['cn-ahead-us/toys/2028'], 'questions.0 was "cn-ahead-us/toys/2028"; it may be the id of a question'],
    [[], 'questions was []; it may be a list of 1 to 6 questions, none twice.'],
    [null, 'questions was null; it may be a list of 1 to 6 questions, none twice.'],
    [{ 0: pins[0] }, 'it may be a list of 1 to 6 questions, none twice.'],
  ])('%j are refused: %s', (questions, sentence) => {
    expect(problem(edited((d) => (d['questions'] = questions)))).toContain(sentence);
  });

  it('are no part of the document, which stays as strict as it was', () => {
    expect(checkScenario({ ...BASELINE, questions: pins })).toEqual({
      problem: expect.stringContaining('questions is not known'),
    });
  });
});

it('weights may miss a sum of one by rounding, not by a thousandth', () => {
  const weighed = (chips: number) =>
    problem(
      edited((d) => (d['assumptions'].weights = { 'llm-apis': 0.1, 'vertical-b2b': 0.2, 'consumer-apps': 0.3, chips })),
    );
  expect(weighed(0.4)).toBe('accepted');
  expect(weighed(0.4 + 1e-12)).toBe('accepted');
  for (const chips of [0.399, 0.401, 0.4 + 1e-8]) expect(weighed(chips)).toContain('four numbers that sum to 1');
});

it('every preset is a valid document', () => {
  for (const { id } of PRESETS) expect(problem(writeScenario(applyPreset(id, id)))).toBe('accepted');
});

it('the file names every driver and every event, a line each', () => {
  const file = writeScenario(BASELINE);
  for (const { id } of DRIVERS) expect(file).toContain(`"${id}": {`);
  expect(file.endsWith('}\n')).toBe(true);
});

it('minus zero is zero', () => {
  const read = readScenario(writeScenario(BASELINE).replace('"value": 0,', '"value": -0,'));
  expect('scenario' in read && Object.is(read.scenario.drivers.digitization.value, 0)).toBe(true);
});

it('a byte order mark before the document is no mistake', () => {
  expect(readScenario(`\uFEFF${writeScenario(BASELINE)}`)).toEqual({ scenario: BASELINE });
});

describe('what is refused, in one sentence', () => {
  it.each<[string, (document: Json) => void]>([
    ['drivers.cost.value was 95; it may be 17 to 70.', (d) => (d['drivers'].cost.value = 95)],
    ['drivers.cost.value was "50"; it may be 17 to 70.', (d) => (d['drivers'].cost.value = '50')],
    ['drivers.cost.value was null; it may be 17 to 70.', (d) => (d['drivers'].cost.value = null)],
    [
      'drivers.cost.value is missing; drivers.cost may be an object with value, sure, low, high.',
      (d) => delete d['drivers'].cost.value,
    ],
    [
      'drivers.cost.colour is not known; drivers.cost may be an object with value, sure, low, high.',
      (d) => (d['drivers'].cost.colour = 1),
    ],
    [
      'drivers.cost.sure was "maybe"; it may be fairly, unsure or very-unsure.',
      (d) => (d['drivers'].cost.sure = 'maybe'),
    ],
    ['drivers.cost.low was 60; it may be 17 to below its value, 50.', (d) => (d['drivers'].cost.low = 60)],
    ['drivers.cost.low was 50; it may be 17 to below its value, 50.', (d) => (d['drivers'].cost.low = 50)],
    ['drivers.cost.high was 50; it may be above its value, 50, to 70.', (d) => (d['drivers'].cost.high = 50)],
    ['drivers.cost.high was 71; it may be 17 to 70.', (d) => (d['drivers'].cost.high = 71)],
    ['drivers.cost was 50; it may be an object with value, sure, low, high.', (d) => (d['drivers'].cost = 50)],
    [
      'drivers.cost is missing; drivers may be an object with digitization, cost, reach, consolidation, export-controls, subsidies, sovereignty, fragmentation, frontier-lead, open-source.',
      (d) => delete d['drivers'].cost,
    ],
    [
      'events.chip-disruption.is was "sure"; it may be chance, happens or never.',
      (d) => (d['events']['chip-disruption'] = { is: 'sure' }),
    ],
    [
      'events.chip-disruption was "never"; it may be an object with is.',
      (d) => (d['events']['chip-disruption'] = 'never'),
    ],
    [
      'events.chip-disruption.probability was 1; it may be 0 to 0.99.',
      (d) => (d['events']['chip-disruption'].probability = 1),
    ],
    [
      'events.chip-disruption.year is not known; events.chip-disruption may be an object with is, probability.',
      (d) => (d['events']['chip-disruption'].year = 2026),
    ],
    [
      'events.chip-disruption.probability is not known; events.chip-disruption may be an object with is.',
      (d) => (d['events']['chip-disruption'].is = 'never'),
    ],
    [
      'events.chip-disruption.year was 2028; it may be 2026 to 2027.',
      (d) => (d['events']['chip-disruption'] = { is: 'happens', year: 2028 }),
    ],
    [
      'events.chip-disruption.year was 2026.5; it may be a whole year, 2026 to the one before the horizon.',
      (d) => (d['events']['chip-disruption'] = { is: 'happens', year: 2026.5 }),
    ],
    [
      'events.chip-disruption.year was 2025; it may be a whole year, 2026 to the one before the horizon.',
      (d) => (d['events']['chip-disruption'] = { is: 'happens', year: 2025 }),
    ],
    [
      'events.chip-disruption.origin is not known; events.chip-disruption may be an object with is, year.',
      (d) => (d['events']['chip-disruption'] = { is: 'happens', year: 2026, origin: 'us' }),
    ],
    [
      'events.paradigm-breakthrough.origin was "other"; it may be us or cn.',
      (d) => (d['events']['paradigm-breakthrough'] = { is: 'happens', year: 2026, origin: 'other' }),
    ],
    ['trials was 999; it may be a whole number, 1,000 to 1,000,000.', (d) => (d['trials'] = 999)],
    ['trials was 8192.5; it may be a whole number, 1,000 to 1,000,000.', (d) => (d['trials'] = 8192.5)],
    ['horizon was 2029; it may be 2028 or 2030.', (d) => (d['horizon'] = 2029)],
    ['seed was ""; it may be 1 to 40 characters without control or direction marks.', (d) => (d['seed'] = '')],
    [
      'seed was 2028; it may be text of 1 to 40 characters without control or direction marks.',
      (d) => (d['seed'] = 2028),
    ],
    [
      'name was "a b U+202E c"; it may be 0 to 80 characters without control or direction marks (it has U+202E at character 5).',
      (d) => (d['name'] = 'a b \u202E c'),
    ],
    [
      'assumptions.weights.chips was -0.25; it may be 0 to 1.',
      (d) => (d['assumptions'].weights = { 'llm-apis': 0.5, 'vertical-b2b': 0.5, 'consumer-apps': 0.25, chips: -0.25 }),
    ],
    [
      'assumptions.weights was {"llm-apis":0.5,"vertical-b2b":0.5,"consumer-apps":0.5,"chi…; it may be four numbers that sum to 1 (they sum to 1.5).',
      (d) => (d['assumptions'].weights = { 'llm-apis': 0.5, 'vertical-b2b': 0.5, 'consumer-apps': 0.5, chips: 0 }),
    ],
    ['assumptions was []; it may be an object with weights, or {}.', (d) => (d['assumptions'] = [])],
    [
      'assumptions.widths is not known; assumptions may be an object with weights.',
      (d) => (d['assumptions'].widths = {}),
    ],
    [
      'extra is not known; the scenario may be an object with format, modelVersion, name, drivers, events, assumptions, seed, trials, horizon.',
      (d) => (d['extra'] = 1),
    ],
    [
      'format was "parallel-run/forecast@1"; it may be parallel-run/scenario@1.',
      (d) => (d['format'] = 'parallel-run/forecast@1'),
    ],
    [
      'The scenario was made by a newer version of Parallel Run: format parallel-run/scenario@2, where this one reads parallel-run/scenario@1.',
      (d) => (d['format'] = 'parallel-run/scenario@2'),
    ],
    [
      'The scenario was made by a newer version of Parallel Run: modelVersion 2, where this one reads 1.',
      (d) => (d['modelVersion'] = 2),
    ],
    ['modelVersion was "1"; it may be 1.', (d) => (d['modelVersion'] = '1')],
  ])('%s', (sentence, edit) => {
    expect(problem(edited(edit))).toBe(sentence);
  });

  it.each([
    ['', 'The scenario is not JSON; it breaks at line 1, column 1.'],
    ['{"format":', 'The scenario is not JSON; it breaks at line 1, column 11.'],
    ['{\n  "name": }', 'The scenario is not JSON; it breaks at line 2, column 11.'],
    ['[]', 'format is missing; the scenario may be an object with'],
    ['null', 'The scenario was null; it may be an object with'],
    ['"text"', 'The scenario was "text"; it may be an object with'],
    ['['.repeat(100_000), 'The scenario is nested too deeply; it may be 32 deep.'],
    [`{"a":"${'['.repeat(50)}"}`, 'format is missing'],
    [' '.repeat(5_000_001), 'The scenario has 5,000,001 characters; it may have 5,000,000.'],
    ['"' + '\\"'.repeat(2_400_000), 'The scenario is not JSON'],
  ])('document %# is refused', (text, sentence) => {
    expect(problem(text)).toContain(sentence);
  });

  const NUMBERS = [
    ...DRIVERS.map(({ id }) => `drivers.${id}.value`),
    'drivers.cost.low',
    'drivers.cost.high',
    'events.chip-disruption.probability',
    'trials',
    'horizon',
    'modelVersion',
  ];
  const NASTY = [
    '"12"',
    'true',
    'null',
    '1e999',
    '-1e999',
    '[]',
    '[40]',
    '{}',
    '""',
    '"NaN"',
    '"0x10"',
    '9007199254740993',
  ];
  it.each(NUMBERS)('%s takes nothing but a number in its range', (path) => {
    for (const nasty of NASTY) {
      const text = edited((document) => {
        const [parent, key] = at(document, path);
        parent[key] = '@';
      }).replace('"@"', nasty);
      expect(problem(text)).toMatch(new RegExp(`${path}|newer version`));
    }
  });

  const OBJECTS = ['', 'drivers.', 'drivers.cost.', 'events.', 'events.safety-incident.', 'assumptions.'];
  it.each(OBJECTS)('no inherited name slips in under "%s"', (path) => {
    for (const key of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '']) {
      const text = edited((document) => {
        const [parent] = at(document, `${path}x`);
        Object.defineProperty(parent, key, { value: { polluted: true }, enumerable: true });
      });
      expect(problem(text)).toContain(`${path}${key || '""'} is not known`);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('a hostile key stands in quotes, on one line', () => {
    const key = `a\n\u202E${'b'.repeat(1000)}`;
    expect(problem(edited((document) => (document['drivers'][key] = 1)))).toMatch(
      /^drivers\."a\\nU\+202Eb+… is not known; drivers may be an object with [a-z, -]+\.$/,
    );
  });

  it('a thousand characters of a hostile name make a sentence, not a page', () => {
    const sentence = problem(edited((document) => (document['name'] = '\u0000\n'.repeat(5000))));
    expect(sentence.length).toBeLessThan(400);
    expect(sentence).not.toMatch(/[\u0000-\u001f]/);
  });
});

it('any damage is refused with a sentence or accepted unchanged', () => {
  let accepted = 0;
  fc.assert(
    fc.property(scenarios, mutated, (scenario, damage) => {
      const text = damage(writeScenario(scenario));
      const read = readScenario(text);
      accepted += Number('scenario' in read);
      if ('problem' in read) return void expect(read.problem).toMatch(/^[^\n]{10,600}\.$/);
      const written = JSON.parse(writeScenario(read.scenario)) as unknown;
      expect(written).toEqual(JSON.parse(text, (_, value: unknown) => (Object.is(value, -0) ? 0 : value)));
    }),
    { seed: 2, numRuns: 2000 },
  );
  expect(accepted).toBeGreaterThan(50);
});
