/** What leaves the page that compares: the differences as a picture or as data, with the names of what is compared in both. */

import { differencePictureSvg } from '../charts/differencePicture';
import { plainText, type Words } from '../content/words';
import type { CompareWords } from '../content/words-compare';
import { comparisonCsv } from '../io/comparisonTable';
import { quarterOf } from '../model/clock';
import { precisionOf } from '../model/pairs';
import { MODEL_VERSION } from '../model/scenario';
import type { AppState } from '../state/app.svelte';
import type { ExportFacts, PictureChoices } from './exportFacts';
import { pictureFonts } from './pictureFonts';
import { differencePlates, factsOf, versusOf, type Versus } from './versus';

/** Whether what is in view is a comparison. */
export function comparesNow({ app, words }: Pick<ExportFacts, 'app' | 'words'>): boolean {
  return app.view.page === 'compare' && versusOf(app, words).rivals.length > 0;
}

/** What files of a comparison are named for: who is compared with whom, and the digest of the first. */
export function comparisonNamed({ app, words }: ExportFacts): { readonly name: string; readonly digest: string } {
  const { rivals, reference } = wholeVersus(app, words);
  return { name: words.page.comparedWith(rivals[0]!.name, reference.name), digest: rivals[0]!.forecast!.digest };
}

export async function comparisonTable(facts: ExportFacts): Promise<string> {
  const versus = wholeVersus(facts.app, facts.words);
  return csv(facts, await facts.words.compare(), versus);
}

/** The differences as SVG. */
export async function comparisonPicture(facts: ExportFacts, choices: PictureChoices): Promise<string> {
  const versus = wholeVersus(facts.app, facts.words);
  return picture(facts, choices, await facts.words.compare(), versus);
}

/** Throws a sentence while the comparison is not whole. */
export function wholeVersus(app: AppState, words: Words): Versus {
  const versus = versusOf(app, words);
  if (!versus.settled) throw new Error(words.page.exportFailed);
  return versus;
}

function csv(facts: ExportFacts, own: CompareWords, versus: Versus): string {
  const named = platesOf(facts, own, versus).map(({ rival, pairs, finding }) => ({ name: rival.name, pairs, finding }));
  return comparisonCsv(named, versus.reference.name, facts.link);
}

async function picture(
  facts: ExportFacts,
  choices: PictureChoices,
  own: CompareWords,
  versus: Versus,
): Promise<string> {
  const { app, words, fonts, today } = facts;
  const { theme, shape, transparent } = choices;
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
    shape,
    transparent,
    title: choices.title || (plates.length === 1 ? finding : title),
    caption: `${own.differencePlate(segment)}. ${own.modeMeans('difference', reference)}`,
    note:
      choices.note ||
      own.paired(
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
    words: facts.own.picture,
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
