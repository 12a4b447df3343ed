/** What leaves the page that compares: the differences as a picture or as data, with the names of what is compared in both. */

import { difference } from '../charts/difference';
import { fan } from '../charts/fan';
import { platesPictureSvg } from '../charts/platesPicture';
import { plainText, type Words } from '../content/words';
import type { ComparedNames, CompareWords } from '../content/words-compare';
import { comparisonCsv } from '../io/comparisonTable';
import { quarterOf } from '../model/clock';
import { precisionOf } from '../model/pairs';
import { COMPARISONS, type View } from '../model/view';
import type { AppState } from '../state/app.svelte';
import { Unready, type ExportFacts, type PictureChoices } from './exportFacts';
import type { Drawn, Said } from './pictureSheet';
import { comparedFans, differencePlates, factsOf, versusOf, type Versus } from './versus';

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

/** What the page that compares draws, in the mode it is in. */
export async function comparisonDrawn(view: View, facts: ExportFacts, choices: PictureChoices): Promise<Drawn> {
  const versus = wholeVersus(facts.app, facts.words);
  const own = await facts.words.compare();
  const mode = view.comparing ?? COMPARISONS[0];
  return mode === 'difference' ? differences(facts, own, versus) : fans(mode, facts, choices, own, versus);
}

/** Throws a sentence while the comparison is not whole. */
export function wholeVersus(app: AppState, words: Words): Versus {
  const versus = versusOf(app, words);
  if (!versus.settled) throw new Unready(words.page.exportFailed);
  return versus;
}

function csv(facts: ExportFacts, own: CompareWords, versus: Versus): string {
  const named = platesOf(facts, own, versus).map(({ rival, pairs, finding }) => ({ name: rival.name, pairs, finding }));
  return comparisonCsv(named, versus.reference.name, facts.link);
}

function differences(facts: ExportFacts, own: CompareWords, versus: Versus): Drawn {
  const { segment, focus } = facts.app.view;
  const plates = platesOf(facts, own, versus);
  const { pairs, rival } = plates[0]!;
  const horizon = quarterOf(pairs.scenario.horizon);
  const said: Said = {
    ...comparedSaid(plates, own, versus),
    caption: `${own.differencePlate(segment)}. ${own.modeMeans('difference', rival.names.reference)}`,
    note: own.paired(pairs.trials, pairs.scenario.trials, precisionOf(pairs.segments[segment], horizon, pairs.trials)),
    description: plates
      .map((one) => own.describeDifference(factsOf(one.pairs, segment, focus, one.rival.names), true))
      .join(' '),
  };
  const titled = plates.map(({ rival, pairs, plate }) => ({
    name: rival.name,
    finding: plainText(own.difference(factsOf(pairs, segment, focus, here(rival.names, own)))),
    draw: (size: Size) => difference({ ...plate, ...size }),
  }));
  return { said, draw: (sheet) => platesPictureSvg({ ...sheet, plates: titled }) };
}

/** A fan for each scenario: with the reference's ghost, or the reference beside the others. */
function fans(
  mode: 'ghost' | 'side',
  facts: ExportFacts,
  choices: PictureChoices,
  own: CompareWords,
  versus: Versus,
): Drawn {
  const { app, words } = facts;
  const { segment, focus } = app.view;
  const found = platesOf(facts, own, versus);
  const fans = comparedFans(app, words, versus, mode);
  const { horizon } = fans[0]!.input;
  const { reference } = versus.rivals[0]!.names;
  const year = horizon;
  const said: Said = {
    ...comparedSaid(found, own, versus),
    caption: `${words.segments[segment].plate}. ${words.plate.bands(focus !== 'all')}`,
    note: [own.modeMeans(mode, reference), words.plate.fullNote(segment, horizon, false)].join(' '),
    description: fans
      .map(({ names, other, input }) =>
        own.describePlate({ ...names, segment, year, forecast: input.segment, ...(other && { other }) }),
      )
      .join(' '),
  };
  // All numbers are under the dots: the bloc that moves most is enough.
  const leadOf = (at: number) => {
    const one = found.find(({ rival }) => rival.at === at);
    if (!one) return '';
    const all = factsOf(one.pairs, segment, focus, here(one.rival.names, own));
    return plainText(own.difference({ ...all, blocs: all.blocs.slice(0, 1) }));
  };
  const titled = fans.map(({ at, names, input }) => ({
    name: names.name,
    finding: leadOf(at),
    draw: (size: Size) => fan({ ...input, ...size, named: choices.named && fans.length === 1 }),
  }));
  return { said, draw: (sheet) => platesPictureSvg({ ...sheet, plates: titled }) };
}

/** Names for a sentence under a name. */
function here({ reference }: ComparedNames, own: CompareWords): ComparedNames {
  return { name: own.here.name, reference: reference === undefined ? undefined : own.here.reference };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Of one scenario its finding, of several who is compared. */
function comparedSaid(plates: ReturnType<typeof platesOf>, own: CompareWords, { rivals }: Versus) {
  const { finding, rival } = plates[0]!;
  const scenario = own.compared(
    rivals.map(({ name }) => name),
    rival.names.reference,
  );
  return { finding: plates.length === 1 ? finding : scenario, scenario, forecast: rival.forecast! };
}

function platesOf({ app, words }: ExportFacts, own: CompareWords, { rivals }: Versus) {
  const { segment, focus } = app.view;
  return differencePlates(rivals, app.view, words, own).map((one) => {
    return { ...one, finding: plainText(own.difference(factsOf(one.pairs, segment, focus, one.rival.names))) };
  });
}
