/** What Compare says and draws of each scenario against the reference, from numbers that belong together. */

import { reachOf, type DifferenceInput } from '../charts/difference';
import type { FanInput } from '../charts/drawing';
import type { Words } from '../content/words';
import type { MedianChanges } from '../content/words-brief';
import type { ComparedNames, CompareWords, DifferenceFacts } from '../content/words-compare';
import type { Focus } from '../model/view';
import { BLOCS, type BlocId } from '../model/blocs';
import { quarterOf } from '../model/clock';
import { quantile, type Forecast, type SegmentForecast } from '../model/forecast';
import { sidesOf, type Pairs } from '../model/pairs';
import type { Scenario } from '../model/scenario';
import { SEGMENTS_AND_ALL, type SegmentOrAll } from '../model/segments';
import type { AppState } from '../state/app.svelte';
import { plateInput } from './plateInput';
import { nameAtHand, scenarioName } from './scenarioName';

export interface Party {
  /** Its place in what is compared. */
  readonly at: number;
  readonly scenario: Scenario;
  /** Unlike that of any other party. */
  readonly name: string;
  /** Undefined until it is there. */
  readonly forecast: Forecast | undefined;
}

/** A scenario against the reference. */
export interface Rival extends Party {
  readonly pairs: Pairs | undefined;
  readonly names: ComparedNames;
}

export interface Versus {
  readonly reference: Party;
  readonly rivals: readonly Rival[];
  /** All of it is there, and of what is set. */
  readonly settled: boolean;
}

export function versusOf(app: AppState, words: Words): Versus {
  const names = namesOf(app, words);
  const [reference, ...others] = app.compared.map(({ at, scenario }, index): Party => {
    return { at, scenario, name: names[index]!, forecast: app.comparison.forecastOf(scenario) };
  });
  const rivals = others.map((party): Rival => ({
    ...party,
    pairs: app.comparison.pairsOf(party.scenario, reference!.scenario),
    names: { name: party.name, reference: app.referenceChosen ? reference!.name : undefined },
  }));
  const settled = Boolean(reference!.forecast) && rivals.every(({ forecast, pairs }) => forecast && pairs);
  return { reference: reference!, rivals, settled };
}

/** The second of a name is numbered. */
function namesOf(app: AppState, words: Words): string[] {
  const plain = app.compared.map(({ at, scenario }) =>
    at === 1 ? nameAtHand(app, words) : scenarioName(scenario, words),
  );
  return plain.map((name, index) => {
    const before = plain.slice(0, index).filter((other) => other === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}

/** The bloc in focus leads; else the one whose middle moves most. */
export function factsOf(pairs: Pairs, segment: SegmentOrAll, focus: Focus, names: ComparedNames): DifferenceFacts {
  const year = pairs.scenario.horizon;
  const own = pairs.segments[segment];
  const at = (bloc: BlocId, level: 0.1 | 0.5 | 0.9) => quantile(own, bloc, quarterOf(year), level);
  const weight = (bloc: BlocId) => (bloc === focus ? Infinity : Math.abs(at(bloc, 0.5)));
  const blocs = [...BLOCS]
    .sort((a, b) => weight(b) - weight(a))
    .map((bloc) => {
      const sides = sidesOf(own, bloc, quarterOf(year), pairs.trials);
      return { bloc, sides, low: at(bloc, 0.1), median: at(bloc, 0.5), high: at(bloc, 0.9) };
    });
  return { ...names, segment, year, blocs };
}

/** How far the medians at the horizon move from those of the reference, in share; both forecasts are there. */
export function medianChanges({ scenario, forecast }: Party, reference: Party): MedianChanges {
  const end = quarterOf(scenario.horizon);
  const change = (segment: SegmentOrAll, bloc: BlocId) => {
    const median = (of: Party['forecast']) => quantile(of!.segments[segment], bloc, end, 0.5);
    return median(forecast) - median(reference.forecast);
  };
  const each = (segment: SegmentOrAll) => Object.fromEntries(BLOCS.map((bloc) => [bloc, change(segment, bloc)]));
  return Object.fromEntries(SEGMENTS_AND_ALL.map((segment) => [segment, each(segment)])) as MedianChanges;
}

/** What a difference plate is drawn from, but for its size. */
export type DifferencePlate = Omit<DifferenceInput, 'width' | 'height'>;

/** One for each rival whose pairs are there, on one axis for all. */
export function differencePlates(
  rivals: readonly Rival[],
  { segment, focus }: { segment: SegmentOrAll; focus: Focus },
  words: Words,
  own: CompareWords,
): { readonly rival: Rival; readonly pairs: Pairs; readonly plate: DifferencePlate }[] {
  const there = rivals.flatMap((rival) => (rival.pairs ? [{ rival, pairs: rival.pairs }] : []));
  const reach = reachOf(there.map(({ pairs }) => pairs.segments[segment]));
  return there.map(({ rival, pairs }) => {
    const { tick, between } = own;
    const plate: DifferencePlate = {
      differences: pairs.segments[segment],
      horizon: pairs.scenario.horizon,
      blocs: focus === 'all' ? BLOCS : [focus],
      reach,
      words: { ...words.chart, tick, between, noChange: own.noChange(rival.names.reference) },
    };
    return { rival, pairs, plate };
  });
}

/** What a compared plate is drawn from, but for its size. */
export type ComparedPlate = Omit<FanInput, 'width' | 'height' | 'compact'>;

/** One for each scenario that is there, all on one scale: with the reference's ghost, or with the reference as one of them. */
export function comparedFans(
  app: AppState,
  words: Words,
  { reference, rivals }: Versus,
  mode: 'ghost' | 'side',
): {
  readonly at: number;
  readonly names: ComparedNames;
  readonly other: SegmentForecast | undefined;
  readonly input: ComparedPlate;
}[] {
  const { segment, focus } = app.view;
  const theirs = reference.forecast?.segments[segment];
  const fans = (mode === 'ghost' ? rivals : [reference, ...rivals]).flatMap(({ at, scenario, name, forecast }) => {
    const shown = forecast?.segments[segment];
    if (!shown || !theirs) return [];
    const other = at === 0 ? undefined : theirs;
    const ghost = mode === 'ghost' ? other : undefined;
    const input = plateInput({
      ...{ segment, shown: { scenario, forecast: shown }, reference: other, words, still: app.resting },
      ...{ view: { arrangement: 'together', focus }, width: 0, height: 0 },
    });
    const names = { name, reference: app.referenceChosen ? reference.name : undefined };
    return [{ at, names, other, input: { ...input, outlined: mode === 'ghost', reference: ghost } }];
  });
  const top = Math.max(...fans.map(({ input }) => input.top));
  return fans.map((one) => ({ ...one, input: { ...one.input, top } }));
}
