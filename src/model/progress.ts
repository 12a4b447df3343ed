/** Work in steps that yield the fraction done, so that a worker can answer between them. */

export type Steps<T> = Generator<number, T>;

/** The same steps as a part of longer work, from one fraction of it to another. */
export function* portion<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}
