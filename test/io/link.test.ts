import fc from 'fast-check';
import { deflateSync } from 'fflate';

import { crc32 as zlibCrc, deflateRawSync, inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url } from '../../src/io/base64url';
import { crc32 } from '../../src/io/crc32';
import { DICTIONARY_1 } from '../../src/io/dictionary';
import { MOST_LINK_CHARACTERS, readLink, writeLink, type Shared } from '../../src/io/link';
import { DEFAULT_VIEW } from '../../src/model/view';
import { applyPreset, PRESETS } from '../../src/model/presets';
import { BASELINE, type Scenario } from '../../src/model/scenario';
import { SEGMENTS } from '../../src/model/segments';
import type { Scene } from '../../src/model/story';
import { MOST_OTHERS } from '../../src/model/work';
import { mutated, PINS, scenarios, stories, views } from './arbitraries';
import OLD_LINKS from './links-1.json';

const baseline: Shared = { scenario: BASELINE, view: DEFAULT_VIEW };
const LINK = writeLink(baseline);
const [, LENGTH, CHECKSUM, PAYLOAD] = LINK.split('.') as [string, string, string, string];

function problem(text: string): string {
  const read = readLink(text);
  return 'problem' in read ? read.problem : 'accepted';
}

/** A link whose length and checksum are right, whatever its bytes. */
function sealed(bytes: Uint8Array): string {
  const payload = toBase64url(bytes);
  return `#1.${payload.length}.${crc32(payload)}.${payload}`;
}

function sealedText(text: string): string {
  return sealed(deflateSync(new TextEncoder().encode(text)));
}

describe('a link', () => {
  it('brings back scenario and view exactly', () => {
    fc.assert(
      fc.property(scenarios, views, (scenario, view) => {
        expect(readLink(writeLink({ scenario, view }))).toEqual({ scenario, view });
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('brings back what it is compared with, what stands beside it, its story, and what its sender saw', () => {
    const numbers = fc.integer({ min: 0, max: 100_000 }).map((n) => n / 100_000);
    const digests = fc.stringMatching(/^[0-9a-f]{8}$/);
    const whole = fc.record(
      {
        scenario: scenarios,
        view: views,
        reference: scenarios,
        others: fc.array(scenarios, { minLength: 1, maxLength: MOST_OTHERS }),
        result: fc.record({ digest: digests, us: numbers, cn: numbers }),
        story: stories,
      },
      { requiredKeys: ['scenario', 'view'] },
    );
    fc.assert(
      fc.property(whole, (shared) => {
        expect(readLink(writeLink(shared as Shared))).toEqual(shared);
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it('of a comparison of four presets stays under 600 characters', () => {
    const [scenario, reference, ...others] = PRESETS.slice(1, 5).map(({ id }) => applyPreset(id, id));
    const result = { digest: '0123abcd', us: 0.49934, cn: 0.44921 };
    const link = writeLink({ scenario: scenario!, reference: reference!, others, view: DEFAULT_VIEW, result });
    expect(link.length).toBeLessThan(600);
  });

  it('with a story of six scenes, each with its finding as its caption, stays under 1,000 characters', () => {
    const story = PRESETS.slice(1, 7).map(({ id }, at): Scene => ({
      scenario: applyPreset(id, id),
      view: { ...DEFAULT_VIEW, segment: SEGMENTS[at % SEGMENTS.length]! },
      caption: `In 2028 the US is ahead in vertical B2B in ${41 + at} of 100 simulated futures, China in ${59 - at}; 62 and 38 at the baseline.`,
    }));
    const link = writeLink({ ...baseline, story });
    expect(link.length).toBeLessThan(1000);
    expect(readLink(link)).toEqual({ ...baseline, story });
  });

  it('without a story is what it was before there were stories', () => {
    expect(writeLink({ ...baseline, story: [] })).toBe(LINK);
  });

  it('with eight changes stays under 600 characters, a 60-character address included', () => {
    const { drivers, events } = BASELINE;
    const scenario: Scenario = {
      ...BASELINE,
      name: 'A scenario with a name of its own, of ordinary length',
      drivers: {
        ...drivers,
        cost: { value: 61.5, sure: 'fairly' },
        reach: { value: 45, sure: 'very-unsure', low: 41, high: 60 },
        'export-controls': { value: 88, sure: 'unsure' },
        sovereignty: { value: 52.75, sure: 'fairly' },
        'open-source': { value: 41, sure: 'unsure' },
      },
      events: {
        ...events,
        'chip-disruption': { is: 'happens', year: 2027 },
        'safety-incident': { is: 'never' },
        'cn-node-breakthrough': { is: 'chance', probability: 0.44 },
      },
      seed: 'another seed',
    };
    const address = `https://${'a'.repeat(40)}.example/`;
    expect(address).toHaveLength(57);
    const link = writeLink({ scenario, view: { ...DEFAULT_VIEW, segment: 'chips', year: 2027.25 } }, address);
    expect(link.length).toBeLessThan(300);
    expect(readLink(link)).toMatchObject({ scenario });
  });

  it('opens from a whole address, with or without its #, and through what mail and chat add', () => {
    const address = 'https://example.org/parallel-run/?from=%23mail';
    for (const text of [
      writeLink(baseline, address),
      LINK.slice(1),
      ` ${LINK}\n`,
      `${address}${LINK}&utm_source=x`,
      `${LINK}).`,
      `${LINK}…`,
      `${LINK}">`,
      `${LINK.slice(0, 25)}\r\n ${LINK.slice(25)}`,
      `https://example.org/%23${LINK.slice(1)}`,
      LINK.replaceAll('-', '%2D').replaceAll('_', '%5F'),
    ]) {
      expect(readLink(text)).toEqual(baseline);
    }
  });

  it('of every released version opens for ever', () => {
    expect(OLD_LINKS.length).toBeGreaterThanOrEqual(8);
    for (const { link, scenario, view } of OLD_LINKS) expect(readLink(link)).toEqual({ scenario, view });
  });

  it('keeps its dictionary for ever', () => {
    expect([DICTIONARY_1.length, crc32(DICTIONARY_1)]).toEqual([1494, 'e2e46f60']);
  });

  it('is deflate that zlib understands, both ways', () => {
    const dictionary = Buffer.from(DICTIONARY_1);
    const text = inflateRawSync(fromBase64url(PAYLOAD)!, { dictionary }).toString();
    expect(JSON.parse(text)).toEqual(baseline);
    expect(readLink(sealed(deflateRawSync(text, { dictionary })))).toEqual(baseline);
  });

  it('carries the checksum zip files carry', () => {
    expect(crc32(PAYLOAD)).toBe(zlibCrc(PAYLOAD).toString(16).padStart(8, '0'));
    expect(crc32('123456789')).toBe('cbf43926');
  });
});

describe('a link that does not open says why', () => {
  it.each([
    ['cut short', LINK.slice(0, -5), `The link is cut short: ${PAYLOAD.length - 5} of ${PAYLOAD.length} characters.`],
    [
      'shortened in the middle',
      `${LINK.slice(0, 25)}…${LINK.slice(-4)}`,
      `The link is cut short: ${25 - LINK.indexOf(PAYLOAD)} of`,
    ],
    [
      'too long',
      `${LINK}abc`,
      `The link goes on after its end: ${PAYLOAD.length + 3} of ${PAYLOAD.length} characters.`,
    ],
    ['cut in its head', LINK.slice(0, 9), 'The link is damaged or cut short before its contents begin.'],
    ['only a version', '#1', 'The link is damaged or cut short before its contents begin.'],
    [
      'damaged',
      `#1.${LENGTH}.00000000.${PAYLOAD}`,
      `The link is damaged: its checksum is ${CHECKSUM} where it says 00000000.`,
    ],
    [
      'newer',
      LINK.replace('#1', '#2'),
      'The link was made by a newer version of Parallel Run: link version 2, where this one reads 1.',
    ],
    ['empty', '', 'The link was ""; after # it may begin with 1.'],
    ['another page', 'https://example.org/#chapter', 'The link was "chapter"; after # it may begin with 1.'],
    ['enormous', `#${'1'.repeat(40_000)}`, 'The link has 40,001 characters; it may have 32,768.'],
    [
      'a bomb',
      sealed(deflateSync(new Uint8Array(16 << 20), { level: 9 })),
      'The link unpacks to more than 1,048,576 bytes.',
    ],
    ['deep', sealedText('['.repeat(1_000_000)), 'What the link holds is nested too deeply; it may be 32 deep.'],
    ['no deflate', sealed(new Uint8Array([255, 255, 255])), 'The link cannot be unpacked, though it is whole.'],
    ['no bytes', sealed(new Uint8Array()), 'What the link holds is not JSON'],
    [
      'half a stream',
      sealed(deflateSync(new TextEncoder().encode(DICTIONARY_1)).subarray(0, 99)),
      'The link cannot be unpacked',
    ],
    ['no UTF-8', sealed(deflateSync(new Uint8Array([34, 255, 34]))), 'The link cannot be unpacked'],
    ['no JSON', sealedText('{"scenario":'), 'What the link holds is not JSON; it breaks at line 1, column 13.'],
    [
      'a reference that is none',
      sealedText(JSON.stringify({ ...baseline, reference: { ...BASELINE, trials: 7 } })),
      'In reference: trials was 7; it may be a whole number, 1,000 to 1,000,000.',
    ],
    [
      'one strange scenario among others',
      sealedText(JSON.stringify({ ...baseline, others: [BASELINE, { ...BASELINE, horizon: 2031 }] })),
      'In others.1: horizon was 2031; it may be 2028 or 2030.',
    ],
    [
      'too many others',
      sealedText(JSON.stringify({ ...baseline, others: [BASELINE, BASELINE, BASELINE] })),
      'it may be a list of 1 to 2 scenarios.',
    ],
    [
      'a result of another kind',
      sealedText(JSON.stringify({ ...baseline, result: { digest: 'abc', us: 0.5, cn: 0.4 } })),
      'result.digest was "abc"; it may be eight digits, 0 to 9 and a to f.',
    ],
    [
      'no scenario',
      sealedText('{"view":{}}'),
      'scenario is missing; the link may be an object with scenario, view, reference, others, result, story.',
    ],
    [
      'a strange view',
      sealedText(JSON.stringify({ ...baseline, view: { ...DEFAULT_VIEW, page: 'shop' } })),
      'view.page was "shop"; it may be explore, compare, matters or evidence.',
    ],
    ...(
      [
        [
          'a pin that is no question',
          { questions: ['cn-ahead-cn/chips/2028'] },
          'view.questions.0 was "cn-ahead-cn/chips/2028"; it may be the id',
        ],
        ['a pin that is no text', { questions: [7] }, 'view.questions.0 was 7; it may be the id of a question'],
        [
          'a pin of two lines',
          { questions: ['(1\n)'] },
          'without control or direction marks (it has U+000A at character 3)',
        ],
        ['a pin too long', { questions: [`(${'1'.repeat(2000)}`] }, 'at most 2,000 characters; this one has 2,001.'],
        ['the same pin twice', { questions: [PINS[0], PINS[0]] }, 'it may be a list of 1 to 6 questions, none twice.'],
        ['seven pins', { questions: PINS }, 'it may be a list of 1 to 6 questions, none twice.'],
        ['no pins in a list', { questions: [] }, 'it may be a list of 1 to 6 questions, none twice.'],
        ['pins that are no list', { questions: PINS[0] }, 'view.questions was "cn-ahead-us'],
        [
          'a finding of a question that is not pinned',
          { asked: PINS[0] },
          'view.asked was "cn-ahead-us/vertical-b2b/held-by-2027.5"; it may be a ready question',
        ],
        ['an outcome that is not pinned', { about: PINS[0] }, 'it may be one of us, cn, other, cn-ahead-us,'],
        ['a finding of nothing', { asked: '' }, 'view.asked was ""; it may be a ready question'],
      ] as const
    ).map(([what, change, sentence]): [string, string, string] => [
      what,
      sealedText(JSON.stringify({ ...baseline, view: { ...DEFAULT_VIEW, ...change } })),
      sentence,
    ]),
    [
      'a year between quarters',
      sealedText(JSON.stringify({ ...baseline, view: { ...DEFAULT_VIEW, year: 2027.1 } })),
      'view.year was 2027.1; it may be 2024 to 2030, in quarters.',
    ],
    [
      'a strange scenario',
      sealedText(JSON.stringify({ ...baseline, scenario: { ...BASELINE, trials: 5 } })),
      'trials was 5; it may be a whole number',
    ],
    [
      'a newer scenario',
      sealedText(JSON.stringify({ ...baseline, scenario: { ...BASELINE, modelVersion: 2 } })),
      'The scenario was made by a newer version of Parallel Run',
    ],
    [
      'polluting',
      sealedText(JSON.stringify(baseline).replace('{', '{"__proto__":{"polluted":true},')),
      '__proto__ is not known; the link may be an object with scenario, view, reference, others, result, story.',
    ],
  ])('%s', (_, link, sentence) => {
    expect(problem(link)).toContain(sentence);
    // The best of five: what is slow is slow every time, a pause of the machine is not.
    const times = Array.from({ length: 5 }, () => {
      const before = performance.now();
      readLink(link);
      return performance.now() - before;
    });
    expect(Math.min(...times)).toBeLessThan(200);
  });

  it('the longest link that is read is as long as it says', () => {
    expect(problem(`#${'1'.repeat(MOST_LINK_CHARACTERS - 1)}`)).toContain('after # it may begin with 1');
  });
});

it('a damaged link opens as what was sent or not at all', () => {
  fc.assert(
    fc.property(scenarios, views, mutated, (scenario, view, damage) => {
      const read = readLink(damage(writeLink({ scenario, view }, 'https://example.org/')));
      if ('problem' in read) expect(read.problem).toMatch(/^[^\n]{10,600}\.$/);
      else expect(read).toEqual({ scenario, view });
    }),
    { seed: 2, numRuns: 2000 },
  );
});

it('a forged link with a right checksum opens unchanged or names a field', () => {
  fc.assert(
    fc.property(scenarios, views, mutated, (scenario, view, damage) => {
      const text = damage(JSON.stringify({ scenario, view }));
      const read = readLink(sealedText(text));
      if ('problem' in read) return void expect(read.problem).toMatch(/^[^\n]{10,600}\.$/);
      expect(read).toEqual(JSON.parse(text, (_, value: unknown) => (Object.is(value, -0) ? 0 : value)));
    }),
    { seed: 3, numRuns: 2000 },
  );
});

it('random bytes with a right checksum never throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(problem(sealed(bytes))).not.toBe('accepted');
    }),
    { seed: 4, numRuns: 2000 },
  );
});

it('base64url is canonical: one text for each run of bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
      expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
      expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
    }),
    { seed: 5 },
  );
  for (const text of ['A', 'AB', 'AAB', 'AA==', 'A+', 'A/', 'é', 'AA A']) expect(fromBase64url(text)).toBeUndefined();
});
