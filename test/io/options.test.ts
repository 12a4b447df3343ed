import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { help, listing, type Names } from '../../src/io/listing';
import { writeLink } from '../../src/io/link';
import { parseOptions, type Run } from '../../src/io/options';
import { OPTIONS } from '../../src/io/arguments';
import { writeScenario } from '../../src/io/scenario';
import { DEFAULT_VIEW } from '../../src/model/view';
import { DRIVERS } from '../../src/model/drivers';
import { EVENTS } from '../../src/model/events';
import { applyPreset, PRESETS } from '../../src/model/presets';
import { questionId } from '../../src/model/questions';
import { BASELINE, withDriver, withEvent } from '../../src/model/scenario';
import { SEGMENTS_AND_ALL } from '../../src/model/segments';

const ranged = withDriver(BASELINE, 'cost', { value: 50, sure: 'fairly', low: 40, high: 60 });
const FILES: Record<string, string> = {
  'ranged.json': writeScenario(ranged),
  'broken.json': '{',
  'late.json': writeScenario({ ...withEvent(BASELINE, 'api-shakeout', { is: 'happens', year: 2029 }), horizon: 2030 }),
};

/** Words as a shell would split them, at spaces. */
function parse(...args: string[]) {
  return parseOptions(args, {
    read: (path) => {
      if (!(path in FILES)) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      return FILES[path]!;
    },
    presetName: (id) => `name of ${id}`,
  });
}

function run(...args: string[]): Run {
  const options = parse(...args);
  if (typeof options === 'string' || 'problem' in options) throw new Error(JSON.stringify(options));
  return options;
}

describe('the scenario', () => {
  it('is the baseline without options, as JSON on standard output, with nothing asked', () => {
    expect(run()).toEqual({ scenario: BASELINE, questions: [], format: 'json', memory: 400 });
  });

  it('starts from a preset, a file, a link or a fragment', () => {
    expect(run('--preset', 'two-internets').scenario).toEqual(applyPreset('two-internets', 'name of two-internets'));
    expect(run('--scenario=ranged.json').scenario).toEqual(ranged);
    const link = writeLink({ scenario: ranged, view: DEFAULT_VIEW }, 'https://example.org/');
    for (const text of [link, link.slice(20), link.slice(21)]) expect(run('--link', text).scenario).toEqual(ranged);
  });

  it('takes drivers in their unit, events and settings of the run, in any order', () => {
    const { scenario } = run(
      ...'--event api-shakeout=happens:2029 --set export-controls=80 --set=frontier-lead=-4.5 --sure cost=fairly'.split(
        ' ',
      ),
      ...'--event paradigm-breakthrough=happens:2026:cn --event=chip-disruption=never --event safety-incident=chance:0.5'.split(
        ' ',
      ),
      ...'--horizon 2030 --trials 20000 --seed'.split(' '),
      'another seed',
    );
    expect(scenario).toMatchObject({
      drivers: {
        'export-controls': { value: 80, sure: 'unsure' },
        'frontier-lead': { value: -4.5, sure: 'unsure' },
        cost: { value: 50, sure: 'fairly' },
      },
      events: {
        'api-shakeout': { is: 'happens', year: 2029 },
        'paradigm-breakthrough': { is: 'happens', year: 2026, origin: 'cn' },
        'chip-disruption': { is: 'never' },
        'safety-incident': { is: 'chance', probability: 0.5 },
      },
      horizon: 2030,
      trials: 20000,
      seed: 'another seed',
    });
  });

  it('keeps an explicit range under --set and drops it under --sure', () => {
    expect(run('--scenario', 'ranged.json', '--set', 'cost=45').scenario.drivers.cost).toEqual({
      value: 45,
      sure: 'fairly',
      low: 40,
      high: 60,
    });
    expect(run('--scenario', 'ranged.json', '--sure', 'cost=unsure').scenario.drivers.cost).toEqual({
      value: 50,
      sure: 'unsure',
    });
  });

  it('the last of two settings of one driver holds', () => {
    expect(run('--set', 'cost=95', '--set', 'cost=60').scenario.drivers.cost.value).toBe(60);
  });

  it('numbers may have a sign, a point or an exponent; minus zero is zero', () => {
    const value = (text: string) => run('--set', `frontier-lead=${text}`).scenario.drivers['frontier-lead'].value;
    expect(['+1', '-1.50', '.5', '5.', '1e0', '3E-1'].map(value)).toEqual([1, -1.5, 0.5, 5, 1, 0.3]);
    expect(Object.is(value('-0'), 0)).toBe(true);
  });
});

describe('what is asked', () => {
  it('is ids and formulas, in order', () => {
    const asked = ['cn-ahead-us/vertical-b2b/2028', 'share("us","all",2028) > 0.5', 'within-5/chips/2027.5'];
    expect(run(...asked.flatMap((id) => ['--ask', id])).questions.map(questionId)).toEqual(asked);
  });

  it('may be of 2030 when the horizon is', () => {
    expect(run('--ask', 'cn-ahead-us/all/2030', '--horizon', '2030').questions).toHaveLength(1);
  });

  it('goes to a file as CSV if told so', () => {
    expect(run('--format', 'csv', '--out', 'x.csv')).toMatchObject({ format: 'csv', out: 'x.csv' });
  });
});

describe('a mistake is one line: the option, what it was, what it may be', () => {
  it.each([
    [
      '--foo',
      '"--foo" is not an option; it may be --preset, --scenario, --link, --set, --sure, --event, --seed, --trials, --horizon, --ask, --format, --memory, --out, --list, --help.',
    ],
    ['foo', '"foo" is not an option; it may be --preset'],
    ['--constructor 1', '"--constructor" is not an option'],
    ['--seed', '--seed had no value; it may be TEXT.'],
    ['--seed=', '--seed had no value; it may be TEXT.'],
    ['--seed --trials 5000', '--seed had no value; it may be TEXT.'],
    ['--list=3', '--list takes no value; it had "3".'],
    ['--seed a --seed b', '--seed was given twice; it may be given once.'],
    ['--preset baseline --link x', '--preset and --link were both given; it may be one of the two.'],
    ['--preset nope', '--preset was "nope"; it may be baseline, sovereign-stacks, tight-export-controls'],
    ['--preset __proto__', '--preset was "__proto__"; it may be'],
    ['--scenario missing.json', '--scenario: "missing.json" cannot be read (ENOENT).'],
    ['--scenario broken.json', '--scenario: The scenario is not JSON; it breaks at line 1, column 2.'],
    ['--link #1.40', '--link: The link is damaged or cut short before its contents begin.'],
    ['--set cost=95', '--set "cost=95": drivers.cost.value was 95; it may be 17 to 70.'],
    ['--set cost=', '--set "cost=": drivers.cost.value was ""; it may be 17 to 70.'],
    ['--set cost=0x20', '--set "cost=0x20": drivers.cost.value was "0x20"; it may be 17 to 70.'],
    ['--set cost=50%', '--set "cost=50%": drivers.cost.value was "50%"; it may be 17 to 70.'],
    ['--set cost=1e999', '--set "cost=1e999": drivers.cost.value was Infinity; it may be 17 to 70.'],
    ['--set cost=NaN', 'drivers.cost.value was "NaN"; it may be 17 to 70.'],
    ['--set cost', '--set was "cost"; it may be DRIVER=VALUE with DRIVER one of digitization, cost'],
    ['--set toys=3', '--set was "toys=3"; it may be DRIVER=VALUE with DRIVER one of digitization, cost'],
    ['--set constructor=3', '--set was "constructor=3"; it may be'],
    [
      '--sure cost=maybe',
      '--sure "cost=maybe": drivers.cost.sure was "maybe"; it may be fairly, unsure or very-unsure.',
    ],
    [
      '--event toys=never',
      '--event was "toys=never"; it may be ID=chance:0.35|happens:2026|never with ID one of paradigm-breakthrough',
    ],
    [
      '--event chip-disruption=sometimes',
      'events.chip-disruption.is was "sometimes"; it may be chance, happens or never.',
    ],
    ['--event chip-disruption=chance:1', 'events.chip-disruption.probability was 1; it may be 0 to 0.99.'],
    ['--event chip-disruption=chance:', 'events.chip-disruption.probability was ""; it may be 0 to 0.99.'],
    ['--event chip-disruption=chance:0.1:us', 'events.chip-disruption.is was "chance:0.1:us"; it may be'],
    ['--event chip-disruption=happens', 'events.chip-disruption.year was ""; it may be a whole year'],
    [
      '--event chip-disruption=happens:2028',
      '--event "chip-disruption=happens:2028": events.chip-disruption.year was 2028; it may be 2026 to 2027.',
    ],
    ['--event chip-disruption=happens:2026:us', 'events.chip-disruption.origin is not known'],
    ['--event paradigm-breakthrough=happens:2026:eu', 'origin was "eu"; it may be us or cn.'],
    ['--event chip-disruption=never:1', 'events.chip-disruption.is was "never:1"'],
    ['--trials 100', '--trials "100": trials was 100; it may be a whole number, 1,000 to 1,000,000.'],
    ['--trials 8,192', '--trials "8,192": trials was "8,192"; it may be a whole number'],
    ['--trials 5000.5', 'trials was 5000.5; it may be a whole number'],
    ['--horizon 2029', '--horizon "2029": horizon was 2029; it may be 2028 or 2030.'],
    [
      '--scenario late.json --horizon 2028',
      '--horizon "2028": events.api-shakeout.year was 2029; it may be 2026 to 2027.',
    ],
    [
      '--set cost=60 --scenario ranged.json',
      '--set "cost=60": drivers.cost.high was 60; it may be above its value, 60, to 70.',
    ],
    [`--seed ${'a'.repeat(41)}`, 'seed was "aaaa'],
    ['--ask toys', '--ask was "toys"; it may be like cn-ahead-us/vertical-b2b/2028'],
    ['--ask cn-ahead-us/chips/2030', '--ask was "cn-ahead-us/chips/2030"; its year was 2030; it may be 2024 to 2028.'],
    ['--memory 5', '--memory was "5"; it may be 10 or more, in whole MB.'],
    ['--memory 1e3', '--memory was "1e3"; it may be 10 or more, in whole MB.'],
    ['--format xml', '--format was "xml"; it may be json or csv.'],
  ])('%s', (line, problem) => {
    expect(parse(...line.split(' '))).toEqual({ problem: expect.stringContaining(problem) });
  });

  it('the option at fault is named though others came before and after', () => {
    expect(parse('--set', 'reach=50', '--set', 'cost=95', '--seed', 'x')).toEqual({
      problem: '--set "cost=95": drivers.cost.value was 95; it may be 17 to 70.',
    });
  });

  it('no words at all make it throw or break the line', () => {
    const word = fc.oneof(
      fc.constantFrom(
        ...Object.keys(OPTIONS).map((name) => `--${name}`),
        '--',
        'cost=1',
        'chip-disruption=never',
        '50',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 12 }).map((text) => `--set=cost=${text}`),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const options = parse(...words);
        if (typeof options === 'object' && 'problem' in options) expect(options.problem).toMatch(/^[^\p{Cc}]+\.$/u);
      }),
      { seed: 1, numRuns: 3000 },
    );
  });
});

describe('help and list', () => {
  it('come before any other mistake but an unknown option', () => {
    expect(parse('--help', '--set', 'cost=95')).toBe('help');
    expect(parse('--', '--help')).toBe('help');
    expect(parse('-h')).toBe('help');
    expect(parse('--seed', 'x', '--list')).toBe('list');
  });

  it('help names every option', () => {
    for (const name of Object.keys(OPTIONS)) expect(help()).toContain(`  --${name}`);
  });

  it('list names every id there is, with its range', () => {
    const name = <T extends string>(ids: readonly T[]) =>
      Object.fromEntries(ids.map((id) => [id, { name: `<${id}>`, unit: 'u' }]));
    const names = {
      drivers: name(DRIVERS.map(({ id }) => id)),
      events: name(EVENTS.map(({ id }) => id)),
      presets: name(PRESETS.map(({ id }) => id)),
      segments: name(SEGMENTS_AND_ALL),
    } as unknown as Names;
    const text = listing(names);
    for (const ids of Object.values(names)) for (const id of Object.keys(ids)) expect(text).toContain(`<${id}>`);
    for (const { low, high } of DRIVERS) expect(text).toContain(`${low} to ${high}, baseline`);
  });
});
