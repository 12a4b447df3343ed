/** What an outcome can depend on: a driver, an event, or what no named driver or event explains. */

import type { DriverId } from './drivers';
import type { EventId } from './events';

export type Source =
  | { readonly kind: 'driver'; readonly id: DriverId }
  | { readonly kind: 'event'; readonly id: EventId }
  | { readonly kind: 'unexplained' };

/** Its own name among the streams of chance. */
export function sourceName(source: Source): string {
  return source.kind === 'unexplained' ? source.kind : `${source.kind}/${source.id}`;
}
