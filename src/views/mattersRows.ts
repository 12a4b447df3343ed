/** What matters, row by row, in words: what the drawing, the ears and the table are made from. */

import type { TornadoEnd, TornadoSource } from '../charts/tornado';
import type { Words } from '../content/words';
import type { MattersWords } from '../content/words-matters';
import type { Part } from '../model/matters';
import { driver } from '../model/drivers';
import { sourceName } from '../model/source';
import type { Reach, Swing } from '../model/tornado';
import { zone } from '../model/units';
import type { Reasoned } from '../state/reasons.svelte';
import { rounded } from '../ui/snap';

export interface MattersRow {
  readonly swing: Swing;
  readonly name: string;
  readonly part: Part;
  readonly drawn: TornadoSource;
  /** Its ends in words: "slower" and "faster"; where both would be the same word, their values. */
  readonly ends: { readonly low: string; readonly high: string };
  /** All of the row for ears. */
  readonly heard: string;
}

export function mattersRows(
  { outcome, matters }: Reasoned,
  reach: Reach,
  words: Words,
  own: MattersWords,
): MattersRow[] {
  const parts = new Map(matters.uncertainty.parts.map((part) => [sourceName(part.source), part]));
  return matters[reach].swings.map((swing) => {
    const part = parts.get(sourceName(swing.source))!;
    const ends = endsOf(swing, words, own);
    const end = (which: 'low' | 'high') =>
      endOf(ends[which], swing[which], own.moved(outcome.kind, swing[which] - matters.standing.value));
    const drawn = { low: end('low'), high: end('high'), ...(swing.withinNoise && { noise: own.noise }) };
    const name = own.sourceName(swing.source);
    const said = {
      name,
      ends: [drawn.low.text, drawn.high.text] as const,
      noise: swing.withinNoise,
      part: own.part(part),
    };
    return { swing, name, part, drawn, ends, heard: own.row(said) };
  });
}

function endsOf(
  { source, ends }: Swing,
  words: Words,
  { never, happens }: MattersWords,
): { low: string; high: string } {
  if (source.kind === 'event' || 'certain' in ends)
    return { low: never, high: 'certain' in ends ? happens(ends.certain) : '' };
  const own = driver(source.id);
  const { zones, value } = words.drivers[source.id];
  const [low, high] = [zone(own, ends.low), zone(own, ends.high)];
  if (low !== high) return { low: zones[low], high: zones[high] };
  return { low: value(rounded(ends.low, own)), high: value(rounded(ends.high, own)) };
}

function endOf(name: string, value: number, short: string): TornadoEnd {
  return { value, text: name ? `${name} ${short}` : short, short };
}
