/** English of embedded views. */

import { grouped } from './numbers';
import type { EmbedWords } from './words-embed';

export const EMBED_WORDS: EmbedWords = {
  drivers: 'Move a driver',
  reset: 'Reset',
  openWhole: 'Open in Parallel Run',
  run: ({ digest, trials, modelVersion }) =>
    `Model version ${modelVersion} · digest ${digest} · ${grouped(trials)} futures`,
  otherModel: (made, here, moved) =>
    `This view was embedded with model version ${made}; the page behind it now runs version ${here}. ` +
    (moved ? 'What moved is said below.' : 'Numbers may differ from those of that day.'),

  heading: 'Embed',
  intro: 'This view in a page of your own. It follows that page’s width, stores nothing and asks no other server.',
  plateOnly: 'What is embedded is the market’s plate, with the reference beside it.',
  sizeLabel: 'Size',
  sizes: { wide: 'Wide', column: 'Column', phone: 'Phone' },
  fits: (from, to, height) =>
    `For a place ${grouped(from)} to ${grouped(to)} pixels wide${height === undefined ? '.' : `; ${grouped(height)} tall.`}`,
  slidersLabel: 'Readers may move',
  slider: (place) => `Driver ${place} that readers may move`,
  noSlider: 'Nothing',
  changed: (name) => `${name} (changed)`,
  themeLabel: 'Theme',
  themes: { auto: 'The reader’s', light: 'Light', dark: 'Dark' },
  parentLabel: 'Address of your page, if it will send messages',
  parentMeans: 'Only that page may send the frame messages, and is told what it shows.',
  parentProblem: (typed) =>
    `The address was “${typed}”; it may be that of a page, such as https://news.example. Without it, messages stay off.`,
  previewLabel: 'Preview of the frame',
  snippetLabel: 'HTML',
  copy: 'Copy HTML',
  frameTitle: (shares, scenario) => `${shares}. Scenario: ${scenario}. Parallel Run, not a forecast.`,
  example: 'See examples',
};
