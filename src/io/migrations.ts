/**
 * Documents of the past. A scenario says which format it is in (`parallel-run/scenario@1`); step n of the list turns
 * format n into format n + 1. The list is append-only: a step, once released, is never edited or removed.
 */

import { MODEL_VERSION, SCENARIO_FORMAT } from '../model/scenario';

/** Pure; is given a document that says it is of its format, and may trust nothing else in it. */
export type Migration = (document: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

export const MIGRATIONS: readonly Migration[] = [];

const FORMAT = /^parallel-run\/scenario@([1-9]\d{0,5})$/;

/** The document in today's format; what is not a scenario at all is left for the schema to name. */
export function migrate(
  document: unknown,
  steps: readonly Migration[] = MIGRATIONS,
): { document: unknown } | { problem: string } {
  if (typeof document !== 'object' || document === null) return { document };
  const { format, modelVersion } = document as Record<string, unknown>;
  const [, version] = FORMAT.exec(typeof format === 'string' ? format : '') ?? [];
  if (Number(version) > steps.length + 1) return newer(`format ${String(format)}`, SCENARIO_FORMAT);
  if (Number.isInteger(modelVersion) && Number(modelVersion) > MODEL_VERSION) {
    return newer(`modelVersion ${String(modelVersion)}`, String(MODEL_VERSION));
  }
  if (!version) return { document };
  return {
    document: steps.slice(Number(version) - 1).reduce((old, step) => step(old), document as Record<string, unknown>),
  };
}

function newer(made: string, known: string): { problem: string } {
  return {
    problem: `The scenario was made by a newer version of Parallel Run: ${made}, where this one reads ${known}.`,
  };
}
