/** English of exports. */

import { ANALYSIS } from '../data/analysis';
import { MODEL_VERSION } from '../model/scenario';
import type { Against } from './words';
import { DATA_WORDS } from './en-data';
import { grouped, percent } from './numbers';
import { slidesWords } from './en-slides';
import type { ExportWords } from './words-export';

export const exportWords = (against: Against): ExportWords => ({
  picture: {
    notForecast: 'Not a forecast.',
    scenario: (name) => `Scenario: ${name}`,
    run: ({ seed, trials, digest, modelVersion, date }) =>
      `Seed ${seed} · ${grouped(trials)} futures · digest ${digest} · model version ${modelVersion} · ${date}`,
    linkTooLong: 'The link is too long to print here. Share on the page copies it.',
    source: [
      'After ',
      ANALYSIS.shortTitle,
      `, ${ANALYSIS.publisher}, April 2026; model: Parallel Run, version ${MODEL_VERSION}`,
    ],
  },
  previewLabel: 'Preview',
  counting: (fraction) => `Still running, ${percent(fraction)}. What you take waits for it.`,
  pictureHeading: 'Picture',
  titleLabel: 'Title',
  noteLabel: 'Note',
  shapeLabel: 'Shape',
  shapes: { wide: 'Slide 16:9', standard: 'Slide 4:3', square: 'Square', page: 'Page A4' },
  themeLabel: 'Ground',
  themes: { light: 'Light', dark: 'Dark' },
  noGround: { light: 'Transparent, for a light slide', dark: 'Transparent, for a dark slide' },
  ownNote: 'Stands before the standard note',
  scaleLabel: 'Size of the PNG',
  scale: (scale, width, height) => `${scale}×, ${grouped(scale * width)} × ${grouped(scale * height)}`,
  showReference: `Show the ${against}`,
  nameBands: 'Name the bands',
  files: {
    png: { name: 'PNG', sentence: 'Fits most uses.' },
    svg: { name: 'SVG', sentence: 'For print, or to edit further.' },
    csv: { name: 'CSV, long', sentence: 'The shares shown in every quarter with all ranges, to compute with.' },
    json: { name: 'Scenario file', sentence: 'All settings as JSON, for the terminal or for later.' },
  },
  copyPicture: 'Copy picture',
  copyAltText: 'Copy alt text',
  failures: {
    unready: 'The numbers are still being counted.',
    stopped: 'The run did not finish, so there is nothing whole to take.',
    'too-large': 'This browser cannot draw so many pixels.',
    clipboard: 'The browser did not allow the copy.',
    other: 'It could not be made.',
  },
  goodFor: 'A PNG fits most uses. An SVG is for print, or to edit further.',
  instead: {
    png: 'Choose a smaller size, or take the SVG.',
    copy: 'Save the file instead.',
    other: 'Nothing was saved. Try again, or take another format.',
  },
  dataHeading: 'Data',
  data: DATA_WORDS,
  slides: slidesWords(against),
  preparing: 'Preparing',
  prepared: (fraction) => `Preparing, ${percent(fraction)}`,
  copied: 'Copied',
  saved: 'Saved',
});
