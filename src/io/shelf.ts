/**
 * Saved scenarios in this browser: one database, one store, a record each. Comes when it is first needed. A record that cannot
 * be read is counted and left where it is; nothing rejects: what failed says why. A later version raises VERSION and moves
 * records in `upgrade`; this one never touches what a newer one has stored.
 */

import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import * as v from 'valibot';
import type { Savable, SavedRecord } from '../model/saved';
import { check, object } from './issue';
import { pinsSchema } from './pins';
import { checkScenario } from './scenario';
import { checkStory } from './story';

/** Why the browser did not do it: no room, not allowed, held by another tab or too slow, stored by a newer version, or else. */
export type Refusal = 'full' | 'refused' | 'busy' | 'newer' | 'unknown';

export type Kept<T> = { readonly kept: T } | { readonly failed: Refusal };

export interface Contents {
  readonly records: readonly SavedRecord[];
  /** How many more are there that cannot be read. */
  readonly unreadable: number;
}

export interface Shelf {
  read(): Promise<Kept<Contents>>;
  /** Saves now: as a new record, or in the place of the one with that id. */
  save(what: Savable, id?: string): Promise<Kept<SavedRecord>>;
  /** Stores a record as it stands. */
  put(record: SavedRecord): Promise<Kept<SavedRecord>>;
  remove(id: string): Promise<Kept<string>>;
}

const NAME = 'parallel-run';
const STORE = 'scenarios';
const VERSION = 1;
/** Milliseconds after which a browser that does not answer has failed. */
const PATIENCE = 5000;

interface Schema extends DBSchema {
  [STORE]: { key: string; value: unknown };
}
type Database = IDBPDatabase<Schema>;

export function openShelf(): Shelf {
  let database: Promise<Database> | undefined;
  const forget = () => (database = undefined);
  const within = <T>(deed: (database: Database) => Promise<T>): Promise<Kept<T>> => {
    database ??= open(forget);
    return settled(database.then(deed), forget);
  };
  const put = (record: SavedRecord) => within(async (database) => (await database.put(STORE, record), record));
  return {
    read: () => within(async (database) => readRows(await database.getAll(STORE))),
    save: ({ scenario, questions, story }, id = newId()) =>
      put({
        id,
        scenario,
        ...(questions ? { questions } : {}),
        ...(story ? { story } : {}),
        savedAt: new Date().toISOString(),
      }),
    put,
    remove: (id) => within(async (database) => (await database.delete(STORE, id), id)),
  };
}

/** Lets go of the database when a newer version wants it or the browser has closed it; `lost` hears of it. */
function open(lost: () => void): Promise<Database> {
  return new Promise((resolve, reject) => {
    openDB<Schema>(NAME, VERSION, {
      upgrade: (database) => void database.createObjectStore(STORE, { keyPath: 'id' }),
      blocked: () => reject(new DOMException('Another tab holds the database.', 'TimeoutError')),
      blocking: (_, __, { target }) => {
        (target as IDBDatabase).close();
        lost();
      },
      terminated: lost,
    }).then(resolve, reject);
  });
}

async function settled<T>(work: Promise<T>, lost: () => void): Promise<Kept<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slow = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('No answer.', 'TimeoutError')), PATIENCE);
  });
  try {
    return { kept: await Promise.race([work, slow]) };
  } catch (error) {
    lost();
    return { failed: refusalOf(error) };
  } finally {
    clearTimeout(timer);
  }
}

const REFUSALS: Readonly<Record<string, Refusal>> = {
  QuotaExceededError: 'full',
  SecurityError: 'refused',
  NotAllowedError: 'refused',
  // Where there is no IndexedDB at all, or a private window takes it away.
  ReferenceError: 'refused',
  TypeError: 'refused',
  InvalidStateError: 'refused',
  TimeoutError: 'busy',
  AbortError: 'busy',
  VersionError: 'newer',
};

export function refusalOf(error: unknown): Refusal {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return REFUSALS[name] ?? 'unknown';
}

const rowSchema = object({
  id: v.pipe(v.string('text'), v.nonEmpty('text')),
  scenario: v.unknown(),
  questions: v.exactOptional(pinsSchema),
  story: v.exactOptional(v.unknown()),
  savedAt: v.pipe(v.string('a date'), v.isoTimestamp('a date')),
});

/** The records among stored rows, each scenario checked as one from a file is. */
export function readRows(rows: readonly unknown[]): Contents {
  const records = rows.flatMap((row): SavedRecord[] => {
    const checked = check(rowSchema, row, 'The record');
    if ('problem' in checked) return [];
    const { story, ...rest } = checked.value;
    const found = checkScenario(rest.scenario);
    const scenes = checkStory(story, checkScenario);
    return 'problem' in found || 'problem' in scenes ? [] : [{ ...rest, scenario: found.scenario, ...scenes }];
  });
  return { records, unreadable: rows.length - records.length };
}

/** 64 random bits; there is no randomUUID where the page is served without a certificate. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
