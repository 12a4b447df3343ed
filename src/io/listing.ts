/** What `--help` and `--list` print. The ids and ranges come from the tables; their names are handed in. */

import { BLOCS } from '../model/blocs';
import { FIRST_YEAR, HORIZONS } from '../model/clock';
import { DRIVERS, type DriverId } from '../model/drivers';
import { EVENTS, FIRST_EVENT_YEAR, type EventId } from '../model/events';
import { PRESETS, type PresetId } from '../model/presets';
import { BASELINE, MOST_PROBABILITY, MOST_SEED_CHARACTERS, SURENESS, TRIALS } from '../model/scenario';
import { SEGMENTS_AND_ALL, type SegmentOrAll } from '../model/segments';
import { OPTIONS } from './arguments';
import { FORMATS } from './options';
import { grouped } from './text';

export interface Names {
  readonly drivers: Readonly<Record<DriverId, { readonly name: string; readonly unit: string }>>;
  readonly events: Readonly<Record<EventId, { readonly name: string }>>;
  readonly presets: Readonly<Record<PresetId, { readonly name: string }>>;
  readonly segments: Readonly<Record<SegmentOrAll, { readonly name: string }>>;
}

/** Usage, every option with what it takes, and examples. */
export function help(): string {
  const options = Object.entries(OPTIONS).map(([name, { takes, text, repeats }]) => [
    `--${name} ${takes}`.trimEnd(),
    repeats ? `${text} (repeatable)` : text,
  ]);
  return [
    'npm run --silent simulate -- [options]',
    'Reads one scenario, prints its forecast: the same numbers as the page, to the last bit.',
    '',
    ...columns(options),
    '',
    'Examples:',
    '  --preset tight-export-controls --ask cn-ahead-us/chips/2028',
    '  --set export-controls=80 --sure cost=fairly --event chip-disruption=happens:2026 --format csv',
    `  --ask 'share("cn","chips",2028) > 0.3 and share("us","llm-apis",2028) < 0.5'`,
    '',
  ].join('\n');
}

/** Every id there is, with its range and its value at the baseline. */
export function listing(names: Names): string {
  const sections: [string, string[][]][] = [
    ['Drivers, for --set and --sure', DRIVERS.map(({ id, low, high }) => driverRow(id, low, high, names))],
    ['Events, for --event', EVENTS.map((row) => [row.id, eventRange(row), names.events[row.id].name])],
    ['Presets, for --preset', PRESETS.map(({ id }) => [id, names.presets[id].name])],
    ['Segments', SEGMENTS_AND_ALL.map((id) => [id, names.segments[id].name])],
    ['Blocs', BLOCS.map((id) => [id])],
    ['Questions, for --ask', questionForms()],
    ['Others', others()],
  ];
  return sections.map(([title, rows]) => `${title}\n${columns(rows).join('\n')}\n`).join('\n');
}

function driverRow(id: DriverId, low: number, high: number, { drivers }: Names): string[] {
  const { name, unit } = drivers[id];
  return [id, `${low} to ${high}, baseline ${BASELINE.drivers[id].value}`, `${name} (${unit})`];
}

function eventRange({ probability, byYear, origin }: (typeof EVENTS)[number]): string {
  const happens = `happens:${FIRST_EVENT_YEAR} to the year before the horizon${origin ? ', then :us or :cn' : ''}`;
  return `chance:0 to ${MOST_PROBABILITY}, baseline ${probability} by ${byYear}; ${happens}; never`;
}

function questionForms(): string[][] {
  return [
    ['cn-ahead-us/SEGMENT/YEAR', 'any two blocs; at a tie the one named later above is ahead'],
    ['cn-ahead-us/at-least-N/YEAR', 'in at least N of the four segments, 1 to 4'],
    ['cn-first-ahead-us/SEGMENT/YEAR', 'first ahead in the four quarters ending at YEAR, or never'],
    ['us-above-50/SEGMENT/YEAR', 'per cent, 0 to 100'],
    ['within-5/SEGMENT/YEAR', 'US and China within so many points, 0 to 100'],
    ['a formula', 'over share("BLOC","SEGMENT",YEAR): true or false gives a chance, a number its spread'],
    ['YEAR', `${FIRST_YEAR} to the horizon; quarters as 2027.25; by-YEAR for any quarter up to it`],
    ['held-YEAR', 'there and in the quarter before; held-by-YEAR, and held-never of a first lead'],
  ];
}

function others(): string[][] {
  return [
    ['--sure', SURENESS.join(', ')],
    ['--seed', `text of 1 to ${MOST_SEED_CHARACTERS} characters, baseline ${BASELINE.seed}`],
    ['--trials', `${grouped(TRIALS.least)} to ${grouped(TRIALS.most)}, baseline ${grouped(BASELINE.trials)}`],
    ['--horizon', `${HORIZONS.join(' or ')}, baseline ${BASELINE.horizon}`],
    ['--format', FORMATS.join(' or ')],
  ];
}

/** Rows with every column but the last padded to its widest cell. */
function columns(rows: readonly string[][]): string[] {
  const widths = rows[0]!.map((_, c) => Math.max(...rows.map((row) => row[c]?.length ?? 0)));
  return rows.map(
    (row) => `  ${row.map((cell, c) => (c === row.length - 1 ? cell : cell.padEnd(widths[c]!))).join('  ')}`,
  );
}
