/** The words of the history, apart from the rest because they come when it is opened. */

import type { Scenario } from '../model/scenario';
import type { Work } from '../model/work';

/** The median that a step moved most. */
export interface MovedFacts {
  readonly segment: 'llm-apis' | 'vertical-b2b' | 'consumer-apps' | 'chips';
  readonly bloc: 'us' | 'cn' | 'other';
  readonly year: number;
  readonly from: number;
  readonly to: number;
}

export interface StepsWords {
  readonly title: string;
  /** What a step changed; `nameOf` is what the page calls a scenario. */
  step(from: Work | undefined, to: Work, nameOf: (scenario: Scenario) => string): string;
  /** "China in chips, 2028: 25% to 22%". */
  moved(facts: MovedFacts): string;
  readonly present: string;
  readonly undone: string;
  readonly replay: string;
  backToOpened(name: string): string;
}
