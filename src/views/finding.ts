/** The finding of the market in view, from numbers that were counted together. */

import type { Sentence, Words } from '../content/words';
import type { AnsweredFacts, AskWords } from '../content/words-ask';
import type { Chance } from '../model/forecast';
import { readyQuestions, type Question } from '../model/questions';
import type { Scenario } from '../model/scenario';
import type { SegmentOrAll } from '../model/segments';
import type { Answers } from '../state/answers.svelte';
import type { AppState } from '../state/app.svelte';
import { chanceOf, severalQuestions } from '../state/results.svelte';

/** Chances and the scenario they were counted under. */
export interface Counted {
  readonly scenario: Scenario;
  readonly chances: ReadonlyMap<string, Chance> | readonly Chance[];
}

/** Of the question that was chosen for it, once that has been counted. */
export function askedFinding({ sight: { asked }, answers }: AppState, own: AskWords): Sentence | undefined {
  const facts = asked && factsOf(asked, answers);
  return facts && own.finding(facts);
}

/** Its words for ears. */
export function askedHeard({ sight: { asked }, answers }: AppState, own: AskWords): string | undefined {
  const facts = asked && factsOf(asked, answers);
  return facts && own.heard(facts);
}

export function factsOf(question: Question, answers: Answers): AnsweredFacts | undefined {
  const found = answers.of(question);
  return found && { ...found, question, horizon: found.scenario.horizon };
}

export function findingOf(
  segment: SegmentOrAll,
  counted: Counted,
  reference: Counted | undefined,
  words: Words,
): Sentence | undefined {
  return segment === 'all' ? ofFour(counted, reference, words) : ofOne(segment, counted, reference, words);
}

function ofOne(
  segment: SegmentOrAll,
  counted: Counted,
  reference: Counted | undefined,
  words: Words,
): Sentence | undefined {
  const year = counted.scenario.horizon;
  const chinaAhead = chinaAheadIn(segment, counted);
  return (
    chinaAhead && words.finding({ segment, year, chinaAhead, reference: reference && chinaAheadIn(segment, reference) })
  );
}

function ofFour(counted: Counted, reference: Counted | undefined, words: Words): Sentence | undefined {
  const now = several(counted);
  return (
    now && words.findingOfFour({ year: counted.scenario.horizon, ...now, reference: reference && several(reference) })
  );
}

export function chinaAheadIn(segment: SegmentOrAll, counted: Counted): Chance | undefined {
  const [ahead] = readyQuestions(segment, counted.scenario.horizon);
  return ahead && chanceOf(counted, ahead);
}

function several(counted: Counted): { atLeastOne: Chance; allFour: Chance } | undefined {
  const [one, four] = severalQuestions(counted.scenario.horizon);
  const atLeastOne = chanceOf(counted, one);
  const allFour = chanceOf(counted, four);
  return atLeastOne && allFour && { atLeastOne, allFour };
}
