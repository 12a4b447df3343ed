/** Asking every trial: how often something is true, or how a number is spread. */

import { LEVELS } from './forecast';
import { quantiles } from './quantiles';
import { dotLevels } from './summary';
import type { TrialBlock } from './trials';

/** Something asked of every trial: true or false, or a number (which may be none: NaN or infinite). */
export interface Ask {
  (block: TrialBlock, trial: number): boolean | number;
  /** In how many trials of a block it is true, where that is found faster than one by one; every trial then answers. */
  readonly among?: (block: TrialBlock) => number;
}

export interface Answer {
  /** Trials in which it was true. */
  readonly count: number;
  /** Trials that gave true, false or a finite number; the rest gave none. */
  readonly finite: number;
  /** Of a number, over the finite ones: its nine quantiles at LEVELS, those of fifty dots, and its mean. */
  readonly values?: Float64Array;
  readonly dots?: Float64Array;
  readonly mean?: number;
}

/** What was answered so far, as it is handed from one worker to another. */
export interface Counted {
  readonly count: number;
  readonly finite: number;
  readonly numbers: readonly number[];
}

/** Collects the answers to one question, a block after another. */
export class Tally {
  readonly #ask: Ask;
  readonly #numbers: number[] = [];
  #count = 0;
  #finite = 0;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  add(block: TrialBlock): void {
    if (this.#ask.among) {
      this.#count += this.#ask.among(block);
      this.#finite += block.trials;
    } else {
      for (let trial = 0; trial < block.trials; trial++) this.#note(this.#ask(block, trial));
    }
  }

  #note(answer: boolean | number): void {
    if (typeof answer === 'boolean') {
      this.#finite++;
      if (answer) this.#count++;
    } else if (Number.isFinite(answer)) {
      this.#finite++;
      this.#numbers.push(answer);
    }
  }

  get counted(): Counted {
    return { count: this.#count, finite: this.#finite, numbers: this.#numbers };
  }

  /** Adds what was answered elsewhere, on other trials. */
  join({ count, finite, numbers }: Counted): void {
    this.#count += count;
    this.#finite += finite;
    for (const number of numbers) this.#numbers.push(number);
  }

  get answer(): Answer {
    const numbers = Float64Array.from(this.#numbers).sort();
    const counted = { count: this.#count, finite: this.#finite };
    if (numbers.length === 0) return counted;
    const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    return { ...counted, values: quantiles(numbers, LEVELS), dots: quantiles(numbers, dotLevels(50)), mean };
  }
}

/** Answers over one block that holds all trials. */
export function askAll(asks: readonly Ask[], block: TrialBlock): Answer[] {
  return asks.map((ask) => {
    const tally = new Tally(ask);
    tally.add(block);
    return tally.answer;
  });
}
