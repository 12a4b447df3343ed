/** One thing asked of whole runs. Whoever shows runs gives their own, so that what is told is what is shown. */

import type { Ask } from './ask';
import { LEVELS } from './forecast';
import type { Outcome } from './outcome';
import type { Steps } from './progress';
import type { Scenario } from './scenario';
import type { Simulation } from './simulate';

export type FullRun = (scenario: Scenario, ask: Ask) => Generator<unknown, Pick<Simulation, 'answers'>>;

/** The outcome of a scenario's full run: a median share, or a chance. */
export function* outcomeOfRun(run: FullRun, scenario: Scenario, { ask, statistic }: Outcome): Steps<number> {
  const steps = run(scenario, ask);
  for (;;) {
    const step = steps.next();
    if (!step.done) {
      yield 0;
      continue;
    }
    const { count, values } = step.value.answers[0]!;
    return statistic === 'chance' ? count / scenario.trials : values![LEVELS.indexOf(0.5)]!;
  }
}
