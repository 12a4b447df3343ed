/** A change shown once more: works in turn, each as long as it is held. A newer replay, or a stop, ends it where it is. */

import type { Work } from '../model/work';

export class Replay {
  #shown = $state.raw<Work | undefined>();
  #turns = 0;

  /** What is shown instead of what is set; undefined when nothing is replayed. */
  get shown(): Work | undefined {
    return this.#shown;
  }

  /** `run` ends when what is shown is there, `hold` when it has been seen. */
  async play(works: readonly Work[], run: () => Promise<void>, hold: () => Promise<void>): Promise<void> {
    const mine = (this.#turns += 1);
    for (const work of works) {
      this.#shown = work;
      await run();
      if (mine === this.#turns) await hold();
      if (mine !== this.#turns) return;
    }
    this.#shown = undefined;
  }

  stop(): void {
    this.#turns += 1;
    this.#shown = undefined;
  }
}
