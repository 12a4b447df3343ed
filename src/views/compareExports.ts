/** What leaves the page that compares: the differences as a picture or as data, with the names of what is compared in both. */

import { difference } from '../charts/difference';
import { fan } from '../charts/fan';
import { platesPictureSvg } from '../charts/platesPicture';
import { plainText, type Words } from '../content/words';
import type { ComparedNames, CompareWords } from '../content/words-compare';
import { comparisonCsv } from '../io/comparisonTable';
import { comparedWideCsv } from '../io/wideTable';
import { quarterOf } from '../model/clock';
import { precisionOf } from '../model/pairs';
import { differences as differencesOf, type Scenario } from '../model/scenario';
import { COMPARISONS, type View } from '../model/view';
import type { AppState } from '../state/app.svelte';
import { Unready, type ExportFacts, type PictureChoices } from './exportFacts';
import type { Drawn, Said } from './pictureSheet';
import { comparedFans, differencePlates, factsOf, versusOf, type Party, type Versus } from './versus';

/** Whether what is in view is a comparison. */
export function comparesNow({ app, words }: Pick<ExportFacts, 'app' | 'words'>): boolean {
  return app.view.page === 'compare' && versusOf(app, words).rivals.length > 0;
}

/** What a scenario sets otherwise than its reference: "Cost competition: 70% instead of 50%". */
export function changedLines(reference: Scenario, scenario: Scenario, { words, own }: ExportFacts): string[] {
  return differencesOf(reference, scenario).map((one) => own.slides.notes.setting(words.change(one)));
}

/** All that is compared as a table of outcomes. */
export function comparisonWide(facts: ExportFacts): string {
  const { rivals, reference } = wholeVersus(facts.app, facts.words);
  const tabled = ({ scenario, name, forecast }: Party) => ({
    ...forecast!,
    scenario: { ...scenario, name },
    changed: changedLines(reference.scenario, scenario, facts),
  });
  return comparedWideCsv(rivals.map(tabled), tabled(reference), facts.link);
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
  const named = platesOf(facts, own, versus).map(({ rival, pairs, finding }) => {
    const changed = changedLines(versus.reference.scenario, rival.scenario, facts);
    return { name: rival.name, pairs, finding, changed };
  });
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
  // Both blocs, and Other where it leads: all numbers are under the dots.
  const leadOf = (at: number) => {
    const one = found.find(({ rival }) => rival.at === at);
    if (!one) return '';
    const all = factsOf(one.pairs, segment, focus, here(one.rival.names, own));
    return plainText(
      own.difference({ ...all, blocs: all.blocs.filter(({ bloc }, index) => bloc !== 'other' || index === 0) }),
    );
  };
  const titled = fans.map(({ at, names, input }) => ({
    name: names.name,
    finding: leadOf(at),
    draw: (size: Size) => fan({ ...input, ...size, named: choices.named && fans.length === 1 }),
  }));
  return { said, draw: (sheet) => platesPictureSvg({ ...sheet, plates: titled }) };
}

/** For a sentence under a name; the reference is named. */
function here({ reference }: ComparedNames, own: CompareWords): ComparedNames {
  return { name: own.here, reference };
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
