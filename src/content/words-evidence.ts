/** The words of the Evidence page, apart from the rest because they come with it. */

import type { Assumptions } from '../model/assumptions';

export interface AssumptionWords {
  readonly name: string;
  readonly means: string;
  value(assumptions: Assumptions): string;
}

export interface EvidenceWords {
  readonly beliefs: Readonly<Record<keyof Assumptions, AssumptionWords>>;
  readonly limitsText: readonly string[];
  readonly title: string;
  readonly intro: string;
  readonly shares: string;
  readonly sharesMean: string;
  /** After the word for its kind. */
  readonly sharesFrom: string;
  readonly drivers: string;
  readonly driversMean: string;
  readonly events: string;
  readonly eventsMean: string;
  readonly assumptions: string;
  readonly assumptionsMean: string;
  readonly limits: string;
  readonly method: string;
  readonly methodText: readonly string[];
  readonly provenance: string;
  readonly heads: Readonly<
    Record<
      | 'market'
      | 'printedAs'
      | 'us'
      | 'cn'
      | 'other'
      | 'drivers'
      | 'driver'
      | 'range'
      | 'baseline'
      | 'effects'
      | 'timing'
      | 'from'
      | 'event'
      | 'chance'
      | 'jump'
      | 'shape'
      | 'assumption'
      | 'value'
      | 'grade',
      string
    >
  >;
  timing(lag: number, response: number, adaptation: number, adaptationTime: number): string;
  shape(build: number, lasting: number, fade: number): string;
  readonly effectsMean: string;
}
