import { expect, it } from 'vitest';
import { begin, BURST, found, record, redo, travel, undo, type Gesture, type History } from '../../src/state/history';

const same = (a: number, b: number) => a === b;
const set = (history: History<number>, next: number, now = 0, gesture?: Gesture) =>
  record(history, next, same, now, gesture);
const drag = (n: number): Gesture => ({ key: `drag-${n}`, held: true });
const keys: Gesture = { key: 'keys', held: false };

it('a drag on one slider is one undo step, however long it lasts', () => {
  const dragged = [1, 2, 3].reduce((history, value) => set(history, value, value * 10_000, drag(1)), begin(0));
  expect(dragged.present).toBe(3);
  expect(undo(dragged).present).toBe(0);
});

it('two drags are two steps', () => {
  const twice = set(set(begin(0), 1, 0, drag(1)), 2, 0, drag(2));
  expect(undo(twice).present).toBe(1);
  expect(undo(undo(twice)).present).toBe(0);
});

it('keys pressed within the burst of one another are one step', () => {
  const pressed = [1, 2, 3].reduce((history, value) => set(history, value, value * BURST, keys), begin(0));
  expect(undo(pressed).present).toBe(0);
});

it('a longer pause begins a new step', () => {
  const pressed = set(set(begin(0), 1, 0, keys), 2, BURST + 1, keys);
  expect(undo(pressed).present).toBe(1);
});

it('while a gesture lasts, what it found can be asked for', () => {
  const dragged = set(set(set(begin(0), 5), 6, 0, drag(1)), 7, 0, drag(1));
  expect(found(dragged, 0, drag(1))).toBe(5);
  expect(found(dragged, 0, drag(2))).toBe(7);
  expect(found(dragged, 0)).toBe(7);
});

it('edits without a gesture are a step each', () => {
  expect(undo(set(set(begin(0), 1), 2)).present).toBe(1);
});

it('a drag that is cancelled leaves no step and keeps what could be redone', () => {
  const undone = undo(set(begin(0), 5));
  const cancelled = set(set(undone, 7, 0, drag(1)), 0, 0, drag(1));
  expect(cancelled).toEqual(undone);
  expect(redo(cancelled).present).toBe(5);
});

it('setting what is already set is no step', () => {
  const history = set(begin(0), 1);
  expect(set(history, 1)).toEqual(history);
});

it('undo and redo walk back and forth over the same values', () => {
  const three = [1, 2, 3].reduce((history, value) => set(history, value), begin(0));
  const back = undo(undo(undo(three)));
  expect(back.present).toBe(0);
  expect(redo(redo(redo(back))).present).toBe(3);
});

it('undo at the beginning and redo at the end change nothing', () => {
  expect(undo(begin(0)).present).toBe(0);
  expect(redo(begin(0)).present).toBe(0);
});

it('a new edit forgets what could be redone', () => {
  expect(redo(set(undo(set(begin(0), 1)), 2)).present).toBe(2);
});

it('after an undo the next key begins a step of its own', () => {
  const pressed = set(undo(set(set(begin(0), 1), 2, 0, keys)), 3, 1, keys);
  expect(undo(pressed).present).toBe(1);
});

it('two hundred steps can be undone; what lies before them is forgotten', () => {
  const many = Array.from({ length: 205 }, (_, i) => i + 1).reduce((history, value) => set(history, value), begin(0));
  const back = Array.from({ length: 300 }).reduce((history: History<number>) => undo(history), many);
  expect(back.present).toBe(5);
});

it('any step can be gone to, and none of them is lost on the way', () => {
  const three = [1, 2, 3].reduce((history, value) => set(history, value), begin(0));
  expect([0, 1, 2, 3].map((to) => travel(three, to).present)).toEqual([0, 1, 2, 3]);
  expect(travel(travel(three, 0), 3)).toEqual(three);
  expect(redo(travel(three, 1)).present).toBe(2);
  expect(travel(three, 4)).toEqual(three);
});
