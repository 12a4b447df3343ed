import { expect, it } from 'vitest';
import { BASELINE } from '../../src/model/scenario';
import {
  MOST_SCENES,
  withCaption,
  withMoved,
  withoutScene,
  withScene,
  withSceneAt,
  type Scene,
} from '../../src/model/story';
import { DEFAULT_VIEW } from '../../src/model/view';

const named = (caption: string): Scene => ({ scenario: BASELINE, view: DEFAULT_VIEW, caption });
const story = [...'abcd'].map(named);
const told = (scenes: readonly Scene[]) => scenes.map(({ caption }) => caption).join('');

it('a scene is added at the end, until the story is full', () => {
  expect(told(withScene(story, named('e')))).toBe('abcde');
  const full = Array.from({ length: MOST_SCENES }, () => named('x'));
  expect(withScene(full, named('y'))).toBe(full);
});

it.each([
  [0, 2, 'bcad'],
  [3, 0, 'dabc'],
  [1, 2, 'acbd'],
  [2, 2, 'abcd'],
  [0, 4, 'abcd'],
  [0, -1, 'abcd'],
  [7, 0, 'abcd'],
])('moving the scene at %i to %i leaves %s in order', (from, to, order) => {
  expect(told(withMoved(story, from, to))).toBe(order);
});

it('removing, replacing and captioning touch one scene', () => {
  expect(told(withoutScene(story, 1))).toBe('acd');
  expect(told(withSceneAt(story, 3, named('z')))).toBe('abcz');
  expect(told(withCaption(story, 0, 'Now'))).toBe('Nowbcd');
  expect(told(story)).toBe('abcd');
});
