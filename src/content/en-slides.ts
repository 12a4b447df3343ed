/** English of slides. */

import { percent, range } from './numbers';
import type { Against } from './words';
import type { SlidesWords } from './words-slides';

export const slidesWords = (against: Against): SlidesWords => ({
  heading: 'Slides',
  choose: 'Slides of',
  kinds: {
    view: 'What is in view',
    charts: 'Its numbers as charts you can edit',
    table: 'Its numbers as a table',
    markets: 'Each market',
    four: 'The four markets together',
    brief: 'The one page',
  },
  file: { name: 'PowerPoint', sentence: 'Titles, charts and tables stay open to edit. Settings are in the notes.' },
  making: (slide, of) => `Slide ${slide} of ${of}`,
  none: 'Choose at least one.',
  openLink: 'Open in Parallel Run',
  reading: (year, blocs) => {
    const each = blocs.map(({ name, median, low, high }, index) => {
      return `${name} ${percent(median)} (${index === 0 ? '8 in 10 futures: ' : ''}${range(low, high)})`;
    });
    return `In ${year}: ${each.join(', ')}.`;
  },
  chartsTakeaway: (plate, dashed) =>
    `${plate}. Half of futures fall in the inner band, 8 in 10 in the outer one, 19 in 20 within the faint edge around it.${dashed ? ` Dashed: the ${against}.` : ''}`,
  tableTitle: (market) => `Shares in ${market === 'each' ? 'each market' : market}, year by year`,
  tableTakeaway: (plate) =>
    `${plate === 'each' ? 'Share of each market, %' : plate}. Medians and ranges over all futures.`,
  atHorizon: (year, median, low, high) =>
    `${year}: ${percent(median)}, 8 in 10 between ${range(low, high).replace(' to ', ' and ')}`,
  chart: (bloc, plate, numbers) =>
    `Fan chart of ${bloc}. ${plate}. ${numbers}. All its numbers are in the workbook behind it.`,
  workbook: {
    sheet: 'Fan',
    axis: 'Axis',
    year: 'Year',
    quantiles: [
      '19 in 20, low (2.5%)',
      '8 in 10, low (10%)',
      'Half, low (25%)',
      'Median (50%)',
      'Half, high (75%)',
      '8 in 10, high (90%)',
      '19 in 20, high (97.5%)',
    ],
    base: 'Base, not painted',
    bands: ['Up to 8 in 10, low', 'Up to half, low', 'Half', 'Up to 8 in 10, high', 'Up to 19 in 20, high'],
    reference: `Median of the ${against}`,
    about: 'About',
    lines: [
      'Shares over all futures, one row for each quarter. A whole year is that year’s average.',
      'The quantiles are in columns C to I: 10% of futures lie below “8 in 10, low”, 90% below “8 in 10, high”.',
      'The widths in columns J to O are stacked to make the bands. They are formulas over C to I: change those.',
    ],
  },
  notes: {
    read: 'How to read it',
    settings: (count) =>
      count === 0 ? `No setting differs from the ${against}.` : `Settings that differ from the ${against}`,
    setting: ({ name, from, to }) => `${name}: ${to} (${against}: ${from})`,
    link: (link) => `Link: ${link}`,
    licence: (licence) => `Yours to use under ${licence}.`,
  },
});
