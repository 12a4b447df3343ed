/** Digests of one engine against the terminal's. Whatever keeps an engine from answering counts against it, link by link. */

import type { Count } from '../gates/tally.js';

export interface Difference {
  readonly link: string;
  readonly terminal: string;
  readonly engine: string;
}

export interface Outcome {
  /** The engine with its version. */
  readonly engine: string;
  /** Links it was to open, and digests it gave. */
  readonly asked: number;
  readonly digests: number;
  readonly differences: readonly Difference[];
  /** Why it is missing, did not start or stopped. */
  readonly trouble?: string;
}

const MOST_SHOWN = 5;

/** `expected`: each link's digest in the terminal. Differences are collected; the first error ends it. */
export async function compare(
  engine: string,
  expected: ReadonlyMap<string, string>,
  digestOf: (link: string, index: number) => Promise<string>,
  heard: (digests: number) => void = () => {},
): Promise<Outcome> {
  const differences: Difference[] = [];
  let digests = 0;
  try {
    for (const [link, terminal] of expected) {
      const digest = await digestOf(link, digests);
      if (digest !== terminal) differences.push({ link, terminal, engine: digest });
      heard(++digests);
    }
    return { engine, asked: expected.size, digests, differences };
  } catch (error) {
    return { engine, asked: expected.size, digests, differences, trouble: messageOf(error) };
  }
}

/** An engine that gave nothing: skipped when nothing was asked of it. */
export function silent(engine: string, asked: number, trouble: string): Outcome {
  return { engine, asked, digests: 0, differences: [], trouble };
}

/** A digest that is equal is a test passed; all else that was asked is a test failed. */
export function count({ asked, digests, differences }: Outcome): Count {
  const passed = digests - differences.length;
  return { passed, failed: asked - passed };
}

/** One line, and each difference with its link and both digests. */
export function report(outcome: Outcome): string {
  const { engine, digests, differences, trouble } = outcome;
  if (digests === 0 && trouble) return `${engine}: ${trouble}`;
  const counted = `${engine}: ${digests} digests, ${count(outcome).passed} equal`;
  const shown = differences.slice(0, MOST_SHOWN).map((difference) => described(engine, difference));
  const more = differences.length - shown.length;
  return [
    trouble ? `${counted}; of ${outcome.asked} links it stopped there: ${trouble}` : counted,
    ...shown,
    ...(more > 0 ? [`  and ${more} more`] : []),
  ].join('\n');
}

function described(name: string, { link, terminal, engine }: Difference): string {
  return `  ${link}\n    in the terminal  ${terminal}\n    in ${name}  ${engine}`;
}

/** Rejects when the work takes longer. */
export function within<T>(seconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${seconds} s.`)), 1000 * seconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

export function messageOf(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n', 1)[0]!;
}
