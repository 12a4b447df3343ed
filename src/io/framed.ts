/**
 * What an embedded view hears and says. It hears its parent alone, and only from the one origin that its address allows;
 * messages are small, few and of a strict shape. All else is met with silence.
 */

import * as v from 'valibot';
import { DRIVERS, type DriverId } from '../model/drivers';
import { EMBED_THEMES, type EmbedTheme } from './embedAddress';
import { number, object, oneOf } from './issue';

export const MOST_MESSAGE_BYTES = 65_536;
export const MOST_A_SECOND = 10;

/** What a host asks for: to set drivers or the theme, or to be told what is shown. Values are in the drivers' own units. */
export type Order =
  | {
      readonly type: 'parallel-run/set';
      readonly drivers?: Readonly<Partial<Record<DriverId, number>>>;
      readonly theme?: EmbedTheme;
    }
  | { readonly type: 'parallel-run/ask' };

/** What a host is told. `height` is in CSS pixels; `digest` is of the full run whose finding it is. */
export type Notice =
  | { readonly type: 'parallel-run/height'; readonly height: number }
  | {
      readonly type: 'parallel-run/result';
      readonly finding: string;
      readonly digest: string;
      readonly modelVersion: number;
      readonly drivers: Readonly<Partial<Record<DriverId, number>>>;
    };

/** Who may be heard, and which drivers may be moved. */
export interface Door {
  readonly parent: unknown;
  /** Undefined hears no one. */
  readonly origin: string | undefined;
  readonly sliders: readonly DriverId[];
}

type Heard = Pick<MessageEvent<unknown>, 'source' | 'origin' | 'data'>;

export class Ear {
  readonly #door: Door;
  #times: readonly number[] = [];

  constructor(door: Door) {
    this.#door = door;
  }

  /**
   * The order in a message, or undefined when it is not from the one that may give any, is one too many in a second, or is no
   * order. `now` is any clock in milliseconds. Never throws.
   */
  hear({ source, origin, data }: Heard, now: number): Order | undefined {
    const { parent, origin: allowed, sliders } = this.#door;
    if (allowed === undefined || origin !== allowed || !source || source !== parent) return undefined;
    if (!this.#hasTime(now) || !isSmall(data, MOST_MESSAGE_BYTES)) return undefined;
    const found = v.safeParse(orderSchema(sliders), data, { abortEarly: true });
    return found.success ? (found.output as Order) : undefined;
  }

  #hasTime(now: number): boolean {
    this.#times = this.#times.filter((time) => now - time < 1000);
    if (this.#times.length >= MOST_A_SECOND) return false;
    this.#times = [...this.#times, now];
    return true;
  }
}

const heightSchema = object({ type: v.literal('parallel-run/height'), height: number(0, 100_000) });

/** On the host's side: the height that the frame says it needs, in CSS pixels; undefined from any other window or origin. */
export function heightIn({ source, origin, data }: Heard, frame: unknown, framed: string): number | undefined {
  if (!source || source !== frame || origin !== framed) return undefined;
  const found = v.safeParse(heightSchema, data);
  return found.success ? found.output.height : undefined;
}

function orderSchema(sliders: readonly DriverId[]) {
  const rows = DRIVERS.filter(({ id }) => sliders.includes(id));
  const drivers = object(Object.fromEntries(rows.map(({ id, low, high }) => [id, v.exactOptional(number(low, high))])));
  return v.variant('type', [
    object({
      type: v.literal('parallel-run/set'),
      // A list would pass for an object none of whose fields is needed.
      drivers: v.exactOptional(
        v.pipe(
          v.custom<object>((given) => !Array.isArray(given)),
          drivers,
        ),
      ),
      theme: v.exactOptional(oneOf(EMBED_THEMES)),
    }),
    object({ type: v.literal('parallel-run/ask') }),
  ]);
}

/** Whether what was sent is at most so large, two bytes a character and eight for all else; it stops looking when it is not. */
function isSmall(sent: unknown, most: number): boolean {
  let left = most;
  const rest = [sent];
  while (rest.length > 0 && left >= 0) {
    const one = rest.pop();
    left -= typeof one === 'string' ? 2 * one.length : 8;
    if (typeof one !== 'object' || one === null) continue;
    if (one instanceof ArrayBuffer || ArrayBuffer.isView(one)) left -= one.byteLength;
    else if (one instanceof Map || one instanceof Set) left -= 16 * one.size;
    else
      for (const key in one) {
        left -= 2 * key.length;
        if (left < 0) break;
        rest.push((one as Record<string, unknown>)[key]);
      }
  }
  return left >= 0;
}
