/**
 * A presentation: which slide is shown, over work that is lent for as long as it lasts. A scene is set and seen when it comes up;
 * what is changed by hand meanwhile goes with the slides of a view, is left behind by a scene, and is told at the end.
 */

import { same, type Scenario } from '../model/scenario';
import type { AppState } from './app.svelte';
import type { Slide } from './slides';

export class Presenting {
  readonly #app: AppState;
  readonly #takeBack: () => void;
  readonly slides: readonly Slide[];
  #at = $state.raw(0);
  /** As the slide came up. */
  #given: Scenario;
  #changed: Scenario | undefined;

  /** Lends the app's work; at least one slide. */
  constructor(app: AppState, slides: readonly Slide[]) {
    this.#app = app;
    this.slides = slides;
    this.#takeBack = app.lend();
    this.#given = app.scenario;
    this.#set();
  }

  get slide(): Slide {
    return this.slides[this.#at]!;
  }
  /** How many numbers there are. */
  get count(): number {
    return this.slides.at(-1)!.number;
  }
  get isFirst(): boolean {
    return this.#at === 0;
  }
  get isLast(): boolean {
    return this.#at === this.slides.length - 1;
  }

  next(): void {
    this.#come(this.#at + 1);
  }
  back(): void {
    this.#come(this.#at - 1);
  }
  first(): void {
    this.#come(0);
  }
  last(): void {
    this.#come(this.slides.length - 1);
  }
  /** The first with a number; one that is not there changes nothing. */
  to(number: number): void {
    this.#come(this.slides.findIndex((slide) => slide.number === number));
  }

  /** Takes everything back as it was; the scenario that was changed by hand last, if it is another. */
  leave(): Scenario | undefined {
    this.#note();
    this.#takeBack();
    return this.#changed && !same(this.#changed, this.#app.scenario) ? this.#changed : undefined;
  }

  #come(to: number): void {
    if (to === this.#at || !(to in this.slides)) return;
    this.#app.stopReplay();
    this.#note();
    this.#at = to;
    this.#set();
  }

  #set(): void {
    const { scene } = this.slide;
    if (!scene) return;
    const { present } = this.#app.history;
    this.#app.open({ ...present, scenario: scene.scenario }, scene.view);
    this.#given = this.#app.history.present.scenario;
  }

  /** A change that was taken back by hand is none. */
  #note(): void {
    const { scenario } = this.#app.history.present;
    if (!same(scenario, this.#given)) this.#changed = scenario;
    else if (!this.slide.scene) this.#changed = undefined;
  }
}
