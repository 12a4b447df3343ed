/** What is shown to a room, one thing at a time: a story's scenes, or else what is in view from its sentence to its reasons. */

import type { BlocId } from '../model/blocs';
import type { Scene, Story } from '../model/story';
import type { View } from '../model/view';

export type SlideKind = 'finding' | 'focus' | 'together' | 'chances' | 'changes' | 'matters' | 'scene';

export interface Slide {
  readonly kind: SlideKind;
  /** From 1; two that follow each other may share one. */
  readonly number: number;
  /** The bloc in focus. */
  readonly focus?: BlocId;
  readonly scene?: Scene;
}

/** Both blocs are shown in turn where none is in focus. */
export function slidesOf({ focus }: Pick<View, 'focus'>, story: Story = []): readonly Slide[] {
  if (story.length > 0) return story.map((scene, at) => ({ kind: 'scene', number: at + 1, scene }));
  const inFocus: readonly BlocId[] = focus === 'all' ? ['cn', 'us'] : [focus];
  return [
    { kind: 'finding', number: 1 },
    ...inFocus.map((bloc) => ({ kind: 'focus', number: 2, focus: bloc }) as const),
    { kind: 'together', number: 3 },
    { kind: 'chances', number: 4 },
    { kind: 'changes', number: 5 },
    { kind: 'matters', number: 6 },
  ];
}
