import { expect, it } from 'vitest';
import { readRows, refusalOf } from '../../src/io/shelf';
import { BASELINE } from '../../src/model/scenario';

const record = { id: 'a1', savedAt: '2026-11-25T16:40:00.000Z', scenario: { ...BASELINE, name: 'Mine' } };

it('a stored record comes back as it was put', () => {
  expect(readRows([record])).toEqual({ records: [record], unreadable: 0 });
});

it.each([
  ['a scenario that a file could not hold', { ...record, scenario: { ...record.scenario, trials: 1 } }],
  ['a scenario of a newer version', { ...record, scenario: { ...record.scenario, modelVersion: 9 } }],
  ['a field that this version does not know', { ...record, notes: 'later' }],
  ['no date', { ...record, savedAt: 'yesterday' }],
  ['no id', { ...record, id: '' }],
  ['nothing', null],
])('a record with %s is counted, and costs no other', (_, row) => {
  expect(readRows([row, record])).toEqual({ records: [record], unreadable: 1 });
});

it.each([
  ['QuotaExceededError', 'full'],
  ['SecurityError', 'refused'],
  ['InvalidStateError', 'refused'],
  ['TimeoutError', 'busy'],
  ['VersionError', 'newer'],
  ['DataCloneError', 'unknown'],
])('%s of the browser means %s', (name, refusal) => {
  expect(refusalOf(new DOMException('', name))).toBe(refusal);
});

it('no IndexedDB at all is a refusal', () => {
  expect(refusalOf(new ReferenceError('indexedDB is not defined'))).toBe('refused');
});
