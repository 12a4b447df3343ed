/** What leaves the page that compares: the differences as a picture or as data, with the names of what is compared in both. */

import { differencePictureSvg } from '../charts/differencePicture';
import { plainText } from '../content/words';
import type { CompareWords } from '../content/words-compare';
import { comparisonCsv } from '../io/comparisonTable';
import { filename } from '../io/filename';
import { picturePng } from '../io/png';
import { quarterOf } from '../model/clock';
import { precisionOf } from '../model/pairs';
import { MODEL_VERSION } from '../model/scenario';
import type { ExportFacts } from './exports';
import { pictureFonts } from './pictureFonts';
import { differencePlates, factsOf, versusOf, type Versus } from './versus';

/** Whether what is in view is a comparison. */
export function comparesNow({ app, words }: ExportFacts): boolean {
  return app.view.page === 'compare' && versusOf(app, words).rivals.length > 0;
}

/** The file and its name; rejects with a sentence while the comparison is not whole. */
export async function comparisonFile(kind: 'svg' | 'png' | 'csv', facts: ExportFacts): Promise<[Blob, string]> {
  const { app, words } = facts;
  const own = await words.compare();
  const versus = versusOf(app, words);
  if (!versus.settled) throw new Error(words.page.exportFailed);
  const name = words.page.comparedWith(versus.rivals[0]!.name, versus.reference.name);
  const { digest } = versus.rivals[0]!.forecast!;
  return [await made(kind, facts, own, versus), filename(name, app.view.segment, digest, kind)];
}

async function made(kind: 'svg' | 'png' | 'csv', facts: ExportFacts, own: CompareWords, versus: Versus): Promise<Blob> {
  if (kind === 'csv') return new Blob([csv(facts, own, versus)], { type: 'text/csv' });
  const svg = await picture(facts, own, versus);
  return kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : picturePng(svg);
}

function csv(facts: ExportFacts, own: CompareWords, versus: Versus): string {
  const named = platesOf(facts, own, versus).map(({ rival, pairs, finding }) => ({ name: rival.name, pairs, finding }));
  return comparisonCsv(named, versus.reference.name, facts.link);
}

async function picture(facts: ExportFacts, own: CompareWords, versus: Versus): Promise<string> {
  const { app, words, theme, fonts, today } = facts;
  const { segment } = app.view;
  const plates = platesOf(facts, own, versus);
  const [{ pairs, rival, finding }] = plates as [(typeof plates)[number]];
  const { seed, horizon } = pairs.scenario;
  const { reference } = rival.names;
  const title = own.compared(
    versus.rivals.map(({ name }) => name),
    reference,
  );
  return differencePictureSvg({
    theme,
    title: plates.length === 1 ? finding : title,
    caption: `${own.differencePlate(segment)}. ${own.modeMeans('difference', reference)}`,
    note: own.paired(
      pairs.trials,
      pairs.scenario.trials,
      precisionOf(pairs.segments[segment], quarterOf(horizon), pairs.trials),
    ),
    description: plates
      .map((one) => own.describeDifference(factsOf(one.pairs, segment, app.view.focus, one.rival.names)))
      .join(' '),
    facts: {
      scenario: title,
      seed,
      trials: pairs.scenario.trials,
      digest: rival.forecast!.digest,
      modelVersion: MODEL_VERSION,
      date: words.date(today),
    },
    words: words.picture,
    fonts: await pictureFonts(fonts),
    plates: plates.map((one) => ({ name: one.rival.name, finding: one.finding, plate: one.plate })),
  });
}

function platesOf({ app, words }: ExportFacts, own: CompareWords, { rivals }: Versus) {
  const { segment, focus } = app.view;
  return differencePlates(rivals, app.view, words, own).map((one) => {
    return { ...one, finding: plainText(own.difference(factsOf(one.pairs, segment, focus, one.rival.names))) };
  });
}
