/** All that a brief's page shows: its words and its drawings. */

import type { Brief } from '../content/words-brief';
import { briefOf } from './brief';
import { comparesNow, wholeVersus } from './compareExports';
import { differenceDrawings, plateDrawings, type Drawing } from './drawings';
import type { ExportFacts } from './exportFacts';
import { wholeOf } from './pictures';

export interface BriefSheet {
  readonly brief: Brief;
  readonly drawings: readonly Drawing[];
  /** After a link that is cut short. */
  readonly goesOn: string;
  /** What is drawn and what the bands are. */
  readonly caption: string;
}

/** Rejects with a sentence while there is nothing whole to tell of. */
export async function briefSheetOf(facts: ExportFacts): Promise<BriefSheet> {
  const [brief, { linkGoesOn }] = await Promise.all([briefOf(facts), facts.words.brief()]);
  return { brief, goesOn: linkGoesOn, ...(comparesNow(facts) ? await compared(facts) : alone(facts)) };
}

/** In px of the page: as wide as it is. */
const WIDTH = 703;
const HALF = { width: 344, height: 160, compact: true };
const DIFFERENCES = [0, 230, 140, 124];

function alone(facts: ExportFacts): Pick<BriefSheet, 'drawings' | 'caption'> {
  const { app, words } = facts;
  const { segment, arrangement, focus } = app.view;
  const four = segment === 'all';
  const focused = focus !== 'all' || (arrangement === 'split' && !four);
  return {
    drawings: plateDrawings({ app, words, whole: wholeOf(facts) }, four ? 'together' : arrangement, (count) =>
      count === 1 ? { width: WIDTH, height: 250 } : HALF,
    ),
    caption: `${four ? words.plate.each : `${words.segments[segment].plate}.`} ${words.plate.bands(focused)}`,
  };
}

async function compared(facts: ExportFacts): Promise<Pick<BriefSheet, 'drawings' | 'caption'>> {
  const { app, words } = facts;
  const own = await words.compare();
  const { rivals } = wholeVersus(app, words);
  const height = DIFFERENCES[rivals.length]!;
  return {
    drawings: differenceDrawings({ app, words, own, rivals }, () => ({ width: WIDTH, height })),
    caption: `${own.differencePlate(app.view.segment)}. ${own.modeMeans('difference', rivals[0]!.names.reference)}`,
  };
}
