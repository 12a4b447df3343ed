/**
 * The saved scenarios: what the shelf holds, newest first. Deleting is a step of the work, so that the one undo takes it back,
 * and the shelf follows the work; nothing else here is in the history. What the browser refuses is a failure to read, never a
 * loss of the work at hand. No text, no clock.
 */

import type { Kept, Refusal, Shelf } from '../io/shelf';
import { newestFirst, withoutRecord, withRecord, type Savable, type SavedRecord } from '../model/saved';
import type { OpenedFrom, Work } from '../model/work';

/** What was tried, and why the browser did not do it. */
export interface Failure {
  readonly deed: 'read' | 'save' | 'delete' | 'restore';
  readonly why: Refusal;
}

/** The doors of the work that saved scenarios go through. */
export interface Doors {
  work(): Work;
  /** What is pinned beside it; undefined when nothing is. */
  questions(): readonly string[] | undefined;
  /** What is pinned stays where there are no questions. */
  open(what: Savable, openedFrom: OpenedFrom): void;
  /** One step of the history. */
  commit(work: Work): void;
  /** No step: the same work, better known. */
  amend(work: Work): void;
}

export class Saved {
  readonly #open: () => Promise<Shelf>;
  readonly #doors: Doors;
  #records = $state.raw<readonly SavedRecord[]>([]);
  #unreadable = $state.raw(0);
  #failure = $state.raw<Failure | undefined>();
  #list = $derived(newestFirst(this.#records));
  #current = $derived.by(() => this.#recordOf(this.#doors.work()));
  #shelf: Promise<Shelf> | undefined;
  /** Ends with the last deed asked for: they are done in the order in which they were asked. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(open: () => Promise<Shelf>, doors: Doors) {
    this.#open = open;
    this.#doors = doors;
  }

  /** Newest first; empty until `look` has read them. */
  get list(): readonly SavedRecord[] {
    return this.#list;
  }
  /** How many more there are that this version cannot read. They are left as they are. */
  get unreadable(): number {
    return this.#unreadable;
  }
  /** What the browser refused last; undefined once something else was tried. */
  get failure(): Failure | undefined {
    return this.#failure;
  }
  /** The record that the scenario was opened from or saved as, for as long as it has its name. */
  get current(): SavedRecord | undefined {
    return this.#current;
  }

  #recordOf({ scenario, openedFrom }: Work): SavedRecord | undefined {
    if (typeof openedFrom !== 'object') return undefined;
    return this.#records.find(({ id, scenario: { name } }) => id === openedFrom.saved && name === scenario.name);
  }

  /** Reads the shelf, again if it was read before. */
  async look(): Promise<void> {
    const contents = await this.#try('read', (shelf) => shelf.read());
    if (!contents) return;
    this.#records = contents.records;
    this.#unreadable = contents.unreadable;
  }

  /** Names the scenario at hand, as one step, and saves it: anew, or over a record. True when it is kept. */
  async save(name: string, over?: SavedRecord): Promise<boolean> {
    const work = this.#doors.work();
    if (name !== work.scenario.name) this.#doors.commit({ ...work, scenario: { ...work.scenario, name } });
    const record = await this.#save(this.#atHand(), over);
    const now = this.#doors.work();
    // Unless an undo has taken the name back meanwhile.
    if (record && now.scenario.name === name) this.#doors.amend({ ...now, openedFrom: { saved: record.id } });
    return record !== undefined;
  }

  /** Saves a scenario as a record of its own, beside the work. True when it is kept. */
  async add(what: Savable): Promise<boolean> {
    return (await this.#save(what)) !== undefined;
  }

  /** Opens a record as one step. */
  open(record: SavedRecord): void {
    this.#doors.open(record, { saved: record.id });
  }

  /** Gives a record another name, and the scenario at hand too where it is the one. True when it is kept. */
  async rename(record: SavedRecord, name: string): Promise<boolean> {
    const isCurrent = this.#current?.id === record.id;
    const renamed = { ...record, scenario: { ...record.scenario, name } };
    const kept = await this.#try('save', (shelf) => shelf.put(renamed));
    if (!kept) return false;
    this.#records = withRecord(this.#records, kept);
    const work = this.#doors.work();
    if (isCurrent) this.#doors.commit({ ...work, scenario: { ...work.scenario, name } });
    return true;
  }

  /** Deletes a record, as one step. */
  remove(record: SavedRecord): void {
    const work = this.#doors.work();
    this.#doors.commit({ ...work, deleted: [...(work.deleted ?? []), record] });
  }

  /** What the work deletes leaves the shelf, what it no longer deletes comes back. */
  follow({ deleted: before = [] }: Work, { deleted: after = [] }: Work): void {
    for (const record of missingIn(before, after)) void this.#take(record);
    for (const record of missingIn(after, before)) void this.#putBack(record);
  }

  async #take(record: SavedRecord): Promise<void> {
    this.#records = withoutRecord(this.#records, record);
    const gone = await this.#try('delete', (shelf) => shelf.remove(record.id));
    // Again, since the shelf may have been read in between.
    this.#records = gone ? withoutRecord(this.#records, record) : withRecord(this.#records, record);
  }

  /** In the list even where the browser cannot keep it, so that it can be exported. */
  async #putBack(record: SavedRecord): Promise<void> {
    this.#records = withRecord(this.#records, record);
    await this.#try('restore', (shelf) => shelf.put(record));
    this.#records = withRecord(this.#records, record);
  }

  #atHand(): Savable {
    const questions = this.#doors.questions();
    const { scenario, story } = this.#doors.work();
    return { scenario, ...(questions ? { questions } : {}), ...(story ? { story } : {}) };
  }

  async #save(what: Savable, over?: SavedRecord): Promise<SavedRecord | undefined> {
    const record = await this.#try('save', (shelf) => shelf.save(what, over?.id));
    if (record) this.#records = withRecord(this.#records, record);
    return record;
  }

  /** What the shelf gave when it was this deed's turn; where it failed, the failure says so. */
  #try<T>(deed: Failure['deed'], ask: (shelf: Shelf) => Promise<Kept<T>>): Promise<T | undefined> {
    this.#failure = undefined;
    const answer = this.#turn.then(() => this.#ask(ask)).then((result) => this.#taken(deed, result));
    this.#turn = answer;
    return answer;
  }

  async #ask<T>(ask: (shelf: Shelf) => Promise<Kept<T>>): Promise<Kept<T>> {
    this.#shelf ??= this.#open();
    try {
      return await ask(await this.#shelf);
    } catch {
      this.#shelf = undefined;
      return { failed: 'unknown' };
    }
  }

  #taken<T>(deed: Failure['deed'], result: Kept<T>): T | undefined {
    if ('kept' in result) return result.kept;
    this.#failure = { deed, why: result.failed };
    return undefined;
  }
}

/** Records of `these` that are not among `those`. */
function missingIn(those: readonly SavedRecord[], these: readonly SavedRecord[]): SavedRecord[] {
  return these.filter(({ id }) => !those.some((one) => one.id === id));
}
