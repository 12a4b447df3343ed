/** What is drawn of a view on paper, at the size that it has there. */

import { difference } from '../charts/difference';
import { fan, type Fan } from '../charts/fan';
import { plainText, type Words } from '../content/words';
import type { CompareWords } from '../content/words-compare';
import { SEGMENTS, type SegmentOrAll } from '../model/segments';
import type { Arrangement } from '../model/view';
import type { AppState } from '../state/app.svelte';
import type { Whole } from '../state/results.svelte';
import { findingOf } from './finding';
import { plateInput, thresholdOf } from './plateInput';
import { differencePlates, factsOf, type Rival } from './versus';

export interface Drawing {
  /** Over it where there are several. */
  readonly name: string;
  readonly finding: string;
  readonly drawn: Fan;
}

/** In px, of one drawing. */
interface Size {
  readonly width: number;
  readonly height: number;
  readonly compact?: boolean;
}

interface Scene {
  readonly app: AppState;
  readonly words: Words;
  readonly whole: Whole;
}

/** The market in view, or all four on one scale. */
export function plateDrawings(scene: Scene, arrangement: Arrangement, size: (count: number) => Size): Drawing[] {
  const { segment } = scene.app.view;
  const segments = segment === 'all' ? SEGMENTS : [segment];
  const inputs = segments.map((one) => inputOf(scene, one, arrangement, size(segments.length)));
  const top = Math.max(...inputs.map((input) => input.top));
  return segments.map((one, index) => {
    const name = scene.words.segments[one].plate;
    const finding = findingIn(scene, one);
    return { name, finding, drawn: fan({ ...inputs[index]!, top }) };
  });
}

function findingIn({ app, words, whole }: Scene, segment: SegmentOrAll): string {
  return plainText(findingOf(segment, whole, app.results.referenceOf(whole), words) ?? []);
}

function inputOf({ app, words, whole }: Scene, segment: SegmentOrAll, arrangement: Arrangement, size: Size) {
  return plateInput({
    segment,
    shown: { scenario: whole.scenario, forecast: whole.segments[segment] },
    reference: app.results.referenceOf(whole)?.segments[segment],
    view: { focus: app.view.focus, arrangement },
    words,
    still: app.settled,
    threshold: thresholdOf(app.sight.asked, segment, whole.scenario.horizon),
    ...size,
  });
}

/** The differences of each rival, all on one axis. */
export function differenceDrawings(
  { app, words, own, rivals }: Pick<Scene, 'app' | 'words'> & { own: CompareWords; rivals: readonly Rival[] },
  size: (count: number) => Size,
): Drawing[] {
  const { segment, focus } = app.view;
  const plates = differencePlates(rivals, app.view, words, own);
  return plates.map(({ rival, pairs, plate }) => {
    const finding = plainText(own.difference(factsOf(pairs, segment, focus, rival.names)));
    return { name: rival.name, finding, drawn: difference({ ...plate, ...size(plates.length) }) };
  });
}
