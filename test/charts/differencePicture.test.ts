import { expect, test } from 'vitest';
import { reachOf } from '../../src/charts/difference';
import { differencePictureHeight, differencePictureSvg, type DifferenceRow } from '../../src/charts/differencePicture';
import { BLOCS } from '../../src/model/blocs';
import { B2B, PLATE, synthetic, WORDS } from './synthetic';
import { wellFormed } from './wellFormed';

const other = synthetic({ ...B2B, to: [0.42, 0.51, 0.06] });
const differences = {
  quantiles: other.quantiles.map((share, i) => share - PLATE.segment.quantiles[i]!),
  mean: other.mean.map((share, i) => share - PLATE.segment.mean[i]!),
};
const HOSTILE = `<b onload="x">&'${'wide '.repeat(14)}`;

function row(name: string): DifferenceRow {
  const words = { ...WORDS, tick: String, between: () => '+3 to +7', noChange: `no change from ${name}` };
  const plate = { differences, horizon: 2028 as const, blocs: BLOCS, reach: reachOf([differences]), words };
  return { name, finding: `In 8 of 10 futures China’s share is 3 to 7 points higher in ${name}.`, plate };
}

function picture(names: readonly string[], theme: 'light' | 'dark' = 'light'): string {
  const facts = {
    scenario: names.join(),
    seed: '2028',
    trials: 8192,
    digest: '1a2b3c4d5e',
    modelVersion: 1,
    date: 'today',
  };
  const words = {
    notForecast: 'Not a forecast.',
    scenario: (name: string) => `Scenario: ${name}`,
    run: ({ digest }: { digest: string }) => `digest ${digest}`,
    source: ['After ', 'The Great Convergence', ', AINews'] as const,
  };
  const around = {
    title: row(names[0]!).finding,
    caption: 'Change in share, points.',
    note: 'Paired.',
    description: 'A fan.',
  };
  return differencePictureSvg({ ...around, theme, facts, words, plates: names.map(row) });
}

test('has the finding, the source line and “Not a forecast”, whatever is compared', () => {
  for (const names of [['Deep discounts'], ['One', 'Two', 'Three']]) {
    const svg = picture(names);
    expect(svg).toContain('Not a forecast.');
    expect(svg).toContain('The Great Convergence');
    expect(svg).toContain('3 to 7 points higher');
    // Once as casing, once as ink.
    expect(svg.match(/no change from/g)).toHaveLength(2 * 3 * names.length);
  }
});

test('grows by a row for each scenario, all on one axis', () => {
  expect(differencePictureHeight(1)).toBe(675);
  const heights = [1, 2, 3].map(differencePictureHeight);
  expect(heights[2]! - heights[1]!).toBe(350);
  for (const name of ['One', 'Two', 'Three']) expect(picture(['One', 'Two', 'Three'])).toContain(`>${name}</text>`);
});

test('a hostile name is text', () => {
  for (const theme of ['light', 'dark'] as const) {
    for (const names of [[HOSTILE], [HOSTILE, HOSTILE]]) {
      const svg = picture(names, theme);
      expect(wellFormed(svg)).toBeUndefined();
      expect(svg).not.toContain('<b ');
    }
  }
});
