import { describe, expect, it } from 'vitest';
import { ABOUT_WORDS } from '../../src/content/en-about';
import { briefWords } from '../../src/content/en-brief';
import { watch } from '../../src/content/en-watch';
import type { Against } from '../../src/content/words';
import type { Brief, BriefFacts, BriefRival, ComparedBriefFacts } from '../../src/content/words-brief';
import type { DifferenceFacts } from '../../src/content/words-compare';
import type { Middle, WhyFacts } from '../../src/content/words-why';
import { ASSUMPTIONS } from '../../src/model/assumptions';
import { BLOCS } from '../../src/model/blocs';
import { quarterOf } from '../../src/model/clock';
import { DRIVERS } from '../../src/model/drivers';
import { EVENTS } from '../../src/model/events';
import { quantile } from '../../src/model/forecast';
import type { Reason } from '../../src/model/matters';
import { applyPreset } from '../../src/model/presets';
import { BASELINE, differences, withDriver, withEvent, type Scenario } from '../../src/model/scenario';
import { SEGMENTS_AND_ALL, type SegmentOrAll } from '../../src/model/segments';
import type { Source } from '../../src/model/source';
import type { Swing } from '../../src/model/tornado';
import { grade } from '../grade';
import { run } from '../model/run';

const few = (scenario: Scenario) => ({ ...scenario, trials: 1000 });
const deep = few(applyPreset('deep-discounts', 'Deep discounts', BASELINE));
const many = few(
  EVENTS.reduce(
    (all, { id }) => withEvent(all, id, { is: 'never' }),
    DRIVERS.reduce((all, { id, high }) => withDriver(all, id, { value: high, sure: 'unsure' }), BASELINE),
  ),
);
const [atBaseline, atDeep] = [run(few(BASELINE)), run(deep)];

const cost: Source = { kind: 'driver', id: 'cost' };
const lead: Source = { kind: 'driver', id: 'frontier-lead' };
const agents: Source = { kind: 'event', id: 'cn-agent-ecosystem' };
const swing: Swing = {
  source: lead,
  low: 0.42,
  high: 0.48,
  swing: 0.06,
  error: 0.001,
  withinNoise: false,
  ends: { low: -3, high: 3 },
} as Swing;
const reason: Reason = {
  widest: swing,
  lowers: 0.03,
  raises: 0.03,
  unexplained: { source: { kind: 'unexplained' }, share: 0.4, error: 0.01, withinNoise: false },
};
const share = { kind: 'share', bloc: 'cn', segment: 'vertical-b2b', year: 2028 } as const;

function market(segment: SegmentOrAll, now: typeof atDeep, then?: typeof atDeep): WhyFacts {
  const middles = ({ segments }: typeof atDeep) => {
    const at = (bloc: (typeof BLOCS)[number], level: 0.1 | 0.5 | 0.9) =>
      quantile(segments[segment], bloc, quarterOf(2028), level);
    const each = BLOCS.map((bloc) => [bloc, { median: at(bloc, 0.5), low: at(bloc, 0.1), high: at(bloc, 0.9) }]);
    return Object.fromEntries(each) as Record<(typeof BLOCS)[number], Middle>;
  };
  const chance = (probability: number) => ({ id: '', probability, error: 0.005 });
  return {
    segment,
    year: 2028,
    trials: 1000,
    differences: then ? differences(then.scenario, now.scenario) : [],
    chinaAhead: chance(0.62),
    middles: middles(now),
    ...(then && { before: { chinaAhead: chance(0.38), middles: middles(then) } }),
    precision: { median: 0.003, band: 0.005, chance: 0.012 },
    reason: { outcome: share, reason, sd: 0.08 },
  };
}

const others = SEGMENTS_AND_ALL.filter((segment) => segment !== 'vertical-b2b');
const runFacts = {
  seed: '2028',
  trials: 1000,
  digest: '0123456789abcdef',
  date: '1 May 2026',
  link: 'https://a.example/#1',
};
const changed: BriefFacts = {
  name: 'Deep discounts',
  finding: 'In 2028 China is ahead in vertical B2B in 62 of 100 simulated futures; the US in 38.',
  market: market('vertical-b2b', atDeep, atBaseline),
  others: others.map((segment) => market(segment, atDeep, atBaseline)),
  causes: {
    bloc: 'cn',
    each: differences(few(BASELINE), deep).map((difference, d) => ({ difference, change: 0.033 - d / 50 })),
  },
  sources: [lead, agents, cost],
  run: { ...runFacts, weights: ASSUMPTIONS.weights },
};
const baseline: BriefFacts = {
  ...changed,
  name: 'Baseline',
  market: market('vertical-b2b', atBaseline),
  others: others.map((segment) => market(segment, atBaseline)),
  causes: { bloc: 'cn', each: [] },
};
const oneChange = differences(BASELINE, withDriver(BASELINE, 'export-controls', { value: 100, sure: 'unsure' }));

const brief = (facts: Partial<BriefFacts> = {}, against: Against = 'baseline') =>
  briefWords(against).brief({ ...changed, ...facts });
const section = ({ sections }: Brief, heading: string) => sections.find((one) => one.heading === heading)!;
const lines = (of: Brief, heading: string) => section(of, heading).lines.join('\n');

it('leads with the finding, then tells what was changed, what follows, why, what to watch and what it rests on', () => {
  const { title, lead, sections } = brief();
  expect(title).toBe('Deep discounts: AI market shares in 2028');
  expect(lead).toBe(changed.finding);
  expect(sections.map(({ heading }) => heading)).toEqual([
    'What was changed',
    'What follows',
    'Why',
    'What to watch',
    'What it rests on',
  ]);
});

it('a table says what the first lines say, row for row', () => {
  for (const { lines, table } of [...brief().sections, ...compared().sections])
    table?.rows.forEach((row, at) => {
      expect(lines[at]).toContain(row[0]);
      for (const cell of row) expect(lines[at]).toContain(cell);
      expect(row).toHaveLength(table.heads.length);
    });
});

describe('what was changed', () => {
  it('is nothing at the baseline', () => {
    expect(section(brief(baseline), 'What was changed')).toEqual({
      heading: 'What was changed',
      lines: ['Nothing: every driver, event and weight is as at the baseline.'],
    });
    expect(lines(brief(baseline, 'reference'), 'What was changed')).toContain('as at the reference.');
  });

  it('is each setting with its old and new value', () => {
    expect(section(brief(), 'What was changed').table).toEqual({
      heads: ['Setting', 'Baseline', 'Here'],
      rows: [
        ['Cost competition', '50% (half price)', '70% (deep discount)'],
        ['Open-source diffusion', '30% (common)', '42% (usual)'],
      ],
    });
    expect(lines(brief(), 'What was changed')).toContain(
      'Cost competition: 70% (deep discount) instead of 50% (half price)',
    );
  });

  it('is the seven that did most of sixteen, and says how many are left out', () => {
    const all = differences(BASELINE, many);
    const each = [...all].reverse().map((difference, d) => ({ difference, change: 0.1 - d / 100 }));
    const told = brief({ market: { ...changed.market, differences: all }, causes: { bloc: 'cn', each } });
    const { table, lines: said } = section(told, 'What was changed');
    expect(table!.rows).toHaveLength(7);
    expect(table!.rows[0]![0]).toBe('China’s advanced-node breakthrough');
    expect(said.at(-1)).toBe('And 9 more settings, in the file and behind the link.');
    expect(said).toHaveLength(8);
  });

  it('names the reference that was chosen', () => {
    const told = brief({ reference: 'Sovereign stacks' }, 'reference');
    expect(told.title).toBe('Deep discounts, compared with Sovereign stacks: AI market shares in 2028');
    expect(section(told, 'What was changed').table!.heads).toEqual(['Setting', 'Reference', 'Here']);
    expect(section(told, 'What follows').table!.heads[3]).toBe('Change from reference, points');
    expect(JSON.stringify(told)).not.toContain('baseline');
  });
});

describe('what follows', () => {
  it('has the numbers of the forecast: medians, 8 in 10 and the change, for each bloc', () => {
    const tenth = (share: number) => (100 * share).toFixed(1);
    const { rows } = section(brief(), 'What follows').table!;
    for (const [at, bloc] of BLOCS.entries()) {
      const of = (found: typeof atDeep, level: 0.1 | 0.5 | 0.9) =>
        quantile(found.segments['vertical-b2b'], bloc, quarterOf(2028), level);
      const [, middle, eight, change] = rows[at]!;
      expect(middle).toBe(tenth(of(atDeep, 0.5)));
      expect(eight).toBe(`${tenth(of(atDeep, 0.1))} to ${tenth(of(atDeep, 0.9))}`);
      const by = of(atDeep, 0.5) - of(atBaseline, 0.5);
      if (change === '0') expect(Math.abs(by)).toBeLessThan(0.0015);
      else expect(change!.replace('−', '-').replace('+', '')).toBe(tenth(by));
    }
  });

  it('tells every other market in a line, both sides counted', () => {
    const told = section(brief(), 'What follows').lines.slice(3);
    expect(told).toHaveLength(4);
    for (const line of told)
      expect(line).toMatch(
        /^[^:]+: US \d+%, China \d+%\. China is ahead in 62 of 100 futures, up from 38 at the baseline, and the US in 38\.$/,
      );
    expect(told[3]).toMatch(/^All four, weighted by assumption: /);
  });

  it('has no change where nothing was changed, and a change too small to matter is 0, as on the chart', () => {
    expect(section(brief(baseline), 'What follows').table!.heads).toHaveLength(3);
    expect(lines(brief(baseline), 'What follows')).not.toMatch(/change|from \d+ at/);
    const still = { ...changed.market, middles: changed.market.before!.middles };
    expect(section(brief({ market: still }), 'What follows').table!.rows.map((row) => row[3])).toEqual(
      Array(3).fill('0'),
    );
  });
});

describe('why', () => {
  it('is which setting did how much, and the largest reason', () => {
    expect(section(brief(), 'Why').lines).toEqual([
      'Taken one by one, China’s share moves by +3.3 points with cost competition and +1.3 with open-source diffusion.',
      'Futures differ among themselves by more than this change.',
      'China’s share of vertical B2B in 2028 moves most with the frontier lead, by 6.0 points in all, some up and some down.',
      'None of the named drivers and events adds more to its uncertainty than noise; 40% of it is not explained by them.',
    ]);
  });

  it('is all of one setting where one alone differs', () => {
    const told = brief({ market: { ...changed.market, differences: oneChange }, causes: { bloc: 'cn', each: [] } });
    expect(lines(told, 'Why')).toContain(
      'One setting differs, so all of the change comes from it: US export controls.',
    );
  });

  it('says what could not be computed', () => {
    const told = brief({ causes: 'failed', market: { ...changed.market, reason: 'failed' }, sources: [] });
    expect(lines(told, 'Why')).toMatch(
      /^Which setting did how much: not computed\.\n.*\nThe largest reason: not computed\.$/,
    );
    expect(lines(told, 'What to watch')).toMatch(/^Cost competition \(changed here\): /);
    const nothing = brief({ ...baseline, market: { ...baseline.market, reason: 'failed' }, sources: [] });
    expect(lines(nothing, 'What to watch')).toBe('What moves it most: not computed.');
  });
});

describe('what to watch', () => {
  it('is the setting that did most, since it has to come true, then what moves the outcome most; three, each once', () => {
    const told = section(brief(), 'What to watch').lines;
    expect(told.map((line) => line.split(':')[0])).toEqual([
      'Cost competition (changed here)',
      'The frontier lead',
      'A Chinese-origin model leading the agent ecosystem',
    ]);
  });

  it('has a sign for every driver and event, what it pushes, and where the sign is from', () => {
    const all = [
      ...DRIVERS.map(({ id }) => ({ kind: 'driver', id })),
      ...EVENTS.map(({ id }) => ({ kind: 'event', id })),
    ];
    for (const source of all as Exclude<Source, { kind: 'unexplained' }>[]) {
      const { pushes } = source.kind === 'driver' ? ABOUT_WORDS.drivers[source.id] : ABOUT_WORDS.events[source.id];
      const said = watch(source, false);
      expect(said).toContain(`. ${pushes} `);
      expect(said).toMatch(/ Sign: (from the analysis|judgement)\.$/);
    }
  });
});

describe('what it rests on', () => {
  it('is the analysis without a source, history, judgement, weights and how good the numbers are', () => {
    const told = lines(brief(), 'What it rests on');
    expect(told).toContain('It cites no source for its shares');
    expect(told).toContain('28 past shares');
    expect(told).toContain('LLM APIs 20%, Vertical B2B 35%, Consumer apps 20%, Chips & infrastructure 25%.');
    expect(told).toContain('At 1,000 futures, middles are good to about 0.3 points');
    expect(told).not.toContain('2030');
    expect(lines(brief({ market: { ...changed.market, year: 2030 } }), 'What it rests on')).toContain('2029 and 2030');
  });

  it('ends with the run, the link, “Not a forecast” and the source', () => {
    expect(brief().foot).toEqual([
      'Scenario: Deep discounts · Seed 2028 · 1,000 futures · digest 01234567 · model version 1 · 1 May 2026',
      'https://a.example/#1',
      'Not a forecast. After The Great Convergence, AINews, April 2026; model: Parallel Run, version 1. CC BY 4.0.',
    ]);
  });
});

const difference = (segment: SegmentOrAll, name: string): DifferenceFacts => ({
  segment,
  name,
  reference: undefined,
  year: 2028,
  blocs: [
    { bloc: 'cn', sides: { higher: 1, lower: 0, equal: 0, error: 0 }, low: 0.031, median: 0.047, high: 0.069 },
    { bloc: 'us', sides: { higher: 0, lower: 1, equal: 0, error: 0 }, low: -0.07, median: -0.048, high: -0.032 },
    {
      bloc: 'other',
      sides: { higher: 0.82, lower: 0.18, equal: 0, error: 0.004 },
      low: -0.001,
      median: 0.001,
      high: 0.003,
    },
  ],
});
const rival = (name: string): BriefRival => ({
  differences: changed.market.differences,
  market: difference('vertical-b2b', name),
  others,
  changes: Object.fromEntries(
    SEGMENTS_AND_ALL.map((id) => [id, { us: -0.052, cn: 0.051, other: 0.0012 }]),
  ) as BriefRival['changes'],
  causes: changed.causes,
});
const comparedFacts: ComparedBriefFacts = {
  settings: [{ name: 'Cost competition', reference: '50% (half price)', values: ['70% (deep discount)'] }],
  rivals: [rival('Deep discounts')],
  paired: 'The same 1,000 futures under both settings.',
  run: changed.run,
};
const compared = (facts: Partial<ComparedBriefFacts> = {}) =>
  briefWords('baseline').compared({ ...comparedFacts, ...facts });

describe('a comparison', () => {
  it('tells how each share differs, future by future', () => {
    const told = compared();
    expect(told.title).toBe('Deep discounts, compared with the baseline: AI market shares in 2028');
    expect(told.lead).toMatch(
      /^In 8 of 10 futures China’s share of vertical B2B in 2028 is 3 to 7 points higher in Deep discounts/,
    );
    expect(section(told, 'What follows').table!.rows).toEqual([
      ['US', '−5.2', '−4.8', '−7.0 to −3.2', 'fewer than 1', 'more than 99'],
      ['China', '+5.1', '+4.7', '+3.1 to +6.9', 'more than 99', 'fewer than 1'],
      ['Other', '0', '0', '−0.1 to +0.3', '82', '18'],
    ]);
    expect(lines(told, 'What follows')).toContain(
      'Change of the median elsewhere, points: LLM APIs US −5.2, China +5.1;',
    );
    expect(lines(told, 'Why')).toMatch(/^Taken one by one, China’s share moves by \+3\.3 points/);
    expect(lines(told, 'What it rests on')).toContain('The same 1,000 futures under both settings.');
  });

  it('watches the settings that differ, and calls none of them changed here', () => {
    expect(section(compared(), 'What to watch').lines.map((line) => line.split(':')[0])).toEqual([
      'Cost competition',
      'Open-source diffusion',
    ]);
  });

  it('of several gives each a sentence, and fewer settings room', () => {
    const names = ['Deep discounts', 'Open commons', 'Two AI internets'];
    const setting = (name: string) => ({ name, reference: 'as now', values: ['a', 'b', 'c'] });
    const told = compared({ rivals: names.map(rival), settings: 'abcdefgh'.split('').map(setting) });
    expect(told.title).toBe(
      'Deep discounts, Open commons and Two AI internets, compared with the baseline: AI market shares in 2028',
    );
    expect(section(told, 'What is set otherwise').table!.heads).toEqual(['Setting', 'Baseline', ...names]);
    expect(section(told, 'What is set otherwise').lines.at(-1)).toBe(
      'And 4 more settings, in the file and behind the link.',
    );
    expect(lines(told, 'What follows')).toContain('The other markets are behind the link.');
    for (const name of names) {
      expect(lines(told, 'What follows')).toContain(`${name}: In 8 of 10 futures`);
      expect(lines(told, 'Why')).toContain(`${name}: Taken one by one`);
    }
  });

  it('of two has the other markets too, and cuts a long name but in the title', () => {
    const long = 'A name that goes on for longer than any sentence has room for';
    const told = compared({ rivals: [rival(long), rival('Open commons')] });
    expect(told.title).toContain(long);
    expect(lines(told, 'What follows')).toContain('A name that goes on for long…: In 8 of 10 futures');
    expect(lines(told, 'What follows')).toContain('LLM APIs US −5.2, China +5.1; Consumer apps');
    expect(lines(told, 'What follows')).not.toContain('behind the link');
  });

  it('with nothing that differs says so', () => {
    const alike = compared({
      settings: [],
      rivals: [{ ...rival('Copy'), differences: [], causes: { bloc: 'cn', each: [] } }],
    });
    expect(lines(alike, 'What is set otherwise')).toBe('No setting differs.');
    expect(lines(alike, 'Why')).toBe('Nothing that is set differs, so nothing follows from it.');
  });
});

it('reads at grade nine or lower, takes no side and promises nothing', () => {
  const said = [brief(), brief(baseline), brief({ causes: 'failed' }), compared()].flatMap(({ sections }) =>
    sections.flatMap(({ lines }) => lines),
  );
  const signs = [
    ...DRIVERS.map(({ id }) => watch({ kind: 'driver', id }, false)),
    ...EVENTS.map(({ id }) => watch({ kind: 'event', id }, false)),
  ];
  expect(grade([...new Set([...said, ...signs])].join(' '))).toBeLessThanOrEqual(9);
  const banned =
    /\b(wins?|winning|loses?|losing|race|war|dominat\w*|p\d\d|confidence interval|predicts?|should|must|recommend\w*|opportunit\w*|threats?)\b|!/i;
  for (const line of [...said, ...signs]) {
    expect(line.replace(/must buy/g, '')).not.toMatch(banned);
    expect(line).not.toMatch(/(^|\s)-\d/);
  }
});
