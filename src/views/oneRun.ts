/**
 * What leaves the page is of one run: it is made once the run has settled, and made again where anything moved meanwhile. Nothing
 * is handed over before that is sure, so no file ever holds numbers of two runs.
 */

import { comparesNow } from './compareExports';
import type { ExportFacts } from './exportFacts';
import { versusOf } from './versus';

/** Hears the fraction done, or what is being made. */
export type Tell = (how: number | string) => void;
/** Hands over what was made. */
export type Deed = () => unknown;
/** Makes something of one settled run. */
export type Once = <T>(make: (facts: ExportFacts, tell: Tell) => Promise<T>) => Promise<T>;

/** The run failed: waiting would not help. */
export class Stopped extends Error {}
/** Who asked has left, and what was asked for is no more. */
export class Left extends Error {}

const PAUSE = 50;
/** A new run takes this long, in pauses, to say that it has begun. */
const PATIENCE = 40;

/** Makes what is handed over once it is whole. */
export function handed(make: (facts: ExportFacts, tell: Tell) => Promise<Deed>): (once: Once) => Promise<void> {
  return async (once) => {
    await (
      await once(make)
    )();
  };
}

/** `asked` has the facts as they stand, undefined when who asked has left. Rejects when the run cannot settle. */
export async function oneRun<T>(
  asked: () => ExportFacts | undefined,
  tell: Tell,
  make: (facts: ExportFacts, tell: Tell) => Promise<T>,
): Promise<T> {
  for (;;) {
    const facts = await settled(asked, tell);
    tell(0);
    const before = standing(facts);
    const moved = () => standing(facts).some((one, index) => one !== before[index]);
    try {
      const made = await make(facts, tell);
      if (!moved()) return made;
    } catch (error) {
      if (!moved()) throw error;
    }
  }
}

/** All that an export shows is there and of what is set. */
export function isSettled(facts: Pick<ExportFacts, 'app' | 'words'>): boolean {
  const { app, words } = facts;
  const { asked } = app.sight;
  const counted = !asked || app.answers.failed || app.answers.of(asked)?.scenario === app.scenario;
  return app.settled && counted && (!comparesNow(facts) || versusOf(app, words).settled);
}

async function settled(asked: () => ExportFacts | undefined, tell: Tell): Promise<ExportFacts> {
  for (let stopped = 0; ;) {
    const facts = asked();
    if (!facts) throw new Left();
    if (isSettled(facts)) return facts;
    const { results, comparison } = facts.app;
    const hasStopped = results.progress === undefined && (results.problem ?? comparison.problem) !== undefined;
    stopped = hasStopped ? stopped + 1 : 0;
    if (stopped > PATIENCE) throw new Stopped();
    tell(results.progress ?? 0);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** Each is another when something has moved. */
function standing(facts: ExportFacts): readonly unknown[] {
  const { app, words } = facts;
  const { whole } = app.results;
  const { asked } = app.sight;
  const compared = comparesNow(facts) ? versusOf(app, words).rivals : [];
  return [
    ...[app.view, app.work, whole, whole && app.results.referenceOf(whole)],
    ...[asked, Boolean(asked && app.answers.of(asked)), compared.length],
    ...compared.flatMap(({ forecast, pairs }) => [forecast, pairs]),
  ];
}
