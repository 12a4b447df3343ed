/**
 * What stands around a drawing: its finding or the reader's own title, their own note and its own, and what it was made from. A title
 * of one's own sends the finding to the caption, and a note of one's own stands before that of the drawing, so that a picture never
 * says less.
 */

import type { SheetInput } from '../charts/picture';
import type { Forecast } from '../model/forecast';
import { MODEL_VERSION } from '../model/scenario';
import type { ExportFacts, PictureChoices } from './exportFacts';
import { pictureFonts } from './pictureFonts';

/** A drawing with what it says of itself. */
export interface Drawn {
  readonly said: Said;
  /** As SVG, on its sheet. */
  readonly draw: (sheet: SheetInput) => string;
}

export interface Said {
  readonly finding: string;
  readonly caption: string;
  readonly note: string;
  readonly description: string;
  readonly scenario: string;
  readonly forecast: { readonly scenario: Pick<Forecast['scenario'], 'seed' | 'trials'>; readonly digest: string };
}

export async function sheetOf(
  { finding, caption, note, description, scenario, forecast }: Said,
  { words, own, fonts, link, today }: ExportFacts,
  choices: PictureChoices,
): Promise<SheetInput> {
  const { theme, shape, transparent, inset } = choices;
  const title = choices.title.trim();
  return {
    theme,
    shape,
    transparent,
    inset,
    title: title || finding,
    finding: title ? finding : undefined,
    caption,
    remark: choices.note.trim(),
    note,
    description,
    facts: {
      scenario,
      seed: forecast.scenario.seed,
      trials: forecast.scenario.trials,
      digest: forecast.digest,
      modelVersion: MODEL_VERSION,
      date: words.date(today),
      link,
    },
    words: own.picture,
    fonts: await pictureFonts(fonts),
  };
}
