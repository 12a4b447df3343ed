/** The picture of what matters: the page's own rows where they are of what is set, else worked out for the picture. */

import { tornadoPictureSvg } from '../charts/tornadoPicture';
import { plainText } from '../content/words';
import { reasonOver } from '../model/matters';
import type { View } from '../model/view';
import { reasonsOf, type Reasoned } from '../state/reasons.svelte';
import { Unready, type ExportFacts } from './exportFacts';
import { outcomeInView } from './mattersOutcome';
import { mattersRows } from './mattersRows';
import type { Drawn, Said } from './pictureSheet';
import { wholeOf } from './pictures';
import { scenarioName } from './scenarioName';

/** Rows of a picture at most: more cannot be read in a room. */
const MOST = 10;

export async function mattersDrawn(view: View, facts: ExportFacts): Promise<Drawn> {
  const { app, words } = facts;
  const forecast = wholeOf(facts);
  const own = await words.matters();
  const { reach } = reasonsOf(app);
  const found = await reasoned(view, facts);
  const { outcome, matters } = found;
  const { kind } = outcome;
  const standing = matters.standing.value;
  const finding = plainText(own.finding(outcome, reasonOver(reach, matters)));
  const rows = mattersRows(found, reach, words, own);
  const largest = rows.slice(0, MOST);
  const hatched = largest.some(({ drawn }) => drawn.noise !== undefined);
  const together = [matters[reach].together.low - standing, matters[reach].together.high - standing] as const;
  const said: Said = {
    finding,
    caption: `${own.tornado}${own.largest(largest.length, rows.length)}. ${own.reaches[reach]}. ${own.legend(kind, own.standing(kind, standing), hatched)}`,
    note: own.notes.join(' '),
    description: own.describe(
      finding,
      kind,
      rows.map(({ heard }) => heard),
    ),
    scenario: scenarioName(forecast.scenario, words),
    forecast,
  };
  return {
    said,
    draw: (sheet) =>
      tornadoPictureSvg({
        ...sheet,
        rows: largest.map(({ name, drawn, part }) => ({ name, drawn, part: own.part(part) })),
        standing,
        together: {
          name: own.together,
          text: `${own.togetherMoves(kind, ...together)} (${own.togetherMeans(...together)})`,
        },
        unexplained: { name: own.unexplained, part: own.part(matters.reason.unexplained) },
        heads: own.heads,
      }),
  };
}

async function reasoned(view: View, { app, words }: ExportFacts): Promise<Reasoned> {
  const { scenario } = app;
  const outcome = outcomeInView(view, scenario.horizon);
  const reasons = reasonsOf(app);
  if (reasons.found && reasons.holds(scenario, outcome)) return reasons.found;
  const matters = await app.results.sensitivity.whatMatters(scenario, outcome);
  if (!matters) throw new Unready(words.page.exportFailed);
  return { scenario, outcome, matters };
}
