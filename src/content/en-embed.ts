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
  intro: 'This view in a page of your own: it follows the page’s width, stores nothing and asks no other server.',
  sizeLabel: 'Size',
  sizes: { wide: 'Wide', column: 'Column', phone: 'Phone' },
  widths: (from, to) => `For places ${grouped(from)} to ${grouped(to)} pixels wide.`,
  slidersLabel: 'Readers may move',
  slidersMean: 'None, or up to three.',
  themeLabel: 'Theme',
  themes: { auto: 'As the reader’s', light: 'Light', dark: 'Dark' },
  parentLabel: 'Address of your page (optional)',
  parentMeans: 'Only that page may send the frame messages, and is told what it shows.',
  parentProblem: (typed) =>
    `The address was “${typed}”; it may be that of a site, such as https://news.example. Messages are off.`,
  previewLabel: 'Preview of the frame',
  snippetLabel: 'HTML to paste',
  copy: 'Copy HTML',
  frameTitle: (scenario, markets) => `${markets} Scenario: ${scenario}. Parallel Run, not a forecast.`,
  example: 'See examples',
  changed: (name) => `${name} (changed)`,
};
