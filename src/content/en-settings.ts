/** What is set, in words: drivers, events, changes with their old and new values, and what is wrong with what was typed. */

import { driver, type DriverId } from '../model/drivers';
import { event, type EventId } from '../model/events';
import type { Difference, DriverSetting, EventSetting, Sureness } from '../model/scenario';
import { SEGMENTS, type SegmentId } from '../model/segments';
import { zone } from '../model/units';
import { DRIVER_WORDS } from './en-drivers';
import { EVENT_WORDS } from './en-events';
import { SEGMENT_WORDS } from './en-findings';
import { grouped, plain } from './numbers';
import type { Field } from './words';

export const SURENESS_WORDS: Readonly<Record<Sureness, string>> = {
  fairly: 'Fairly sure',
  unsure: 'Unsure',
  'very-unsure': 'Very unsure',
};

/** "80% (complete)". */
export function setting(id: DriverId, { value }: Pick<DriverSetting, 'value'>): string {
  const words = DRIVER_WORDS[id];
  return `${words.value(value)} (${words.zones[zone(driver(id), value)]})`;
}

export function eventSetting(id: EventId, set: EventSetting): string {
  switch (set.is) {
    case 'chance':
      return `left to chance (${odds(set.probability)} in 100 by ${event(id).byYear})`;
    case 'happens':
      return `happens in ${set.year}${set.origin ? `, from ${set.origin === 'us' ? 'the US' : 'China'}` : ''}`;
    case 'never':
      return 'does not happen';
  }
}

/** A chance that was set, in 100: every digit of it, 0 too, for it is not a finding. */
export function odds(probability: number): string {
  return plain(100 * probability);
}

export function change(difference: Difference): { name: string; from: string; to: string } {
  switch (difference.kind) {
    case 'driver':
      return { name: DRIVER_WORDS[difference.id].name, ...driverChange(difference) };
    case 'event':
      return {
        name: EVENT_WORDS[difference.id].name,
        from: eventSetting(difference.id, difference.from),
        to: eventSetting(difference.id, difference.to),
      };
    case 'weights':
      return { name: 'Weights of the four markets', from: weights(difference.from), to: weights(difference.to) };
  }
}

function driverChange({ id, from, to }: Extract<Difference, { kind: 'driver' }>): { from: string; to: string } {
  const spreadMoved = from.sure !== to.sure || from.low !== to.low || from.high !== to.high;
  const text = (set: DriverSetting) => [setting(id, set), ...(spreadMoved ? [spread(id, set)] : [])].join(', ');
  return { from: text(from), to: text(to) };
}

function spread(id: DriverId, { sure, low, high }: DriverSetting): string {
  const { value } = DRIVER_WORDS[id];
  if (low !== undefined && high !== undefined) return `8 in 10 from ${value(low)} to ${value(high)}`;
  if (low !== undefined) return `8 in 10 from ${value(low)}`;
  if (high !== undefined) return `8 in 10 up to ${value(high)}`;
  return SURENESS_WORDS[sure].toLowerCase();
}

function weights(set: Readonly<Record<SegmentId, number>>): string {
  return SEGMENTS.map((id) => `${SEGMENT_WORDS[id].name} ${plain(Number((100 * set[id]).toFixed(1)))}%`).join(', ');
}

export function notANumber(field: Field, typed: string): string {
  const shown = typed.trim().slice(0, 20);
  const was = shown === '' ? 'was left empty' : `was “${shown}”, which is not a number`;
  return `${field.name} ${was}. It may be ${bounds(field)}.${still(field)}`;
}

export function outOfRange(field: Field, typed: number): string {
  const broken = field.whole && !Number.isInteger(typed) ? ', which is not whole' : '';
  return `${field.name} was ${grouped(typed)}${broken}. It may be ${bounds(field)}.${still(field)}`;
}

function bounds({ low, high, unit, whole, above, below }: Field): string {
  const space = unit === '%' || unit === '' ? unit : ` ${unit}`;
  const from = `${above ? 'above ' : ''}${grouped(low)}`;
  return `${from} to ${below ? 'below ' : ''}${grouped(high)}${space}${whole ? ', whole' : ''}`;
}

/** What a refused value has not changed. */
function still({ now }: Field): string {
  return now === undefined ? '' : ` ${now} still counts.`;
}
