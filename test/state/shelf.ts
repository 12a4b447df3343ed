/** A shelf in memory, through the check that every stored record passes; it refuses when told to. */

import { readRows, type Kept, type Refusal, type Shelf } from '../../src/io/shelf';
import type { SavedRecord } from '../../src/model/saved';

export class FakeShelf implements Shelf {
  readonly rows = new Map<string, unknown>();
  refusal: Refusal | undefined;
  #saves = 0;

  #kept<T>(deed: () => T): Promise<Kept<T>> {
    return Promise.resolve(this.refusal ? { failed: this.refusal } : { kept: deed() });
  }

  read = () => this.#kept(() => readRows([...this.rows.values()]));
  put = (record: SavedRecord) => this.#kept(() => (this.rows.set(record.id, record), record));
  remove = (id: string) => this.#kept(() => (this.rows.delete(id), id));

  /** Each save is a minute later than the one before. */
  save: Shelf['save'] = (what, id) => {
    const minute = String(++this.#saves).padStart(2, '0');
    return this.put({ ...what, id: id ?? `id-${minute}`, savedAt: `2026-11-25T16:${minute}:00.000Z` });
  };

  get names(): string[] {
    return readRows([...this.rows.values()]).records.map(({ scenario }) => scenario.name);
  }
}
