/** Pinned questions of a view, changed: none twice, at most six, and nothing says or explains one that is gone. */

import { canBePinned, MOST_PINS } from '../io/pins';
import type { View } from '../model/view';

/** The view with these pinned; what is not a question, too many or there already is left out. */
export function withPins(view: View, ids: readonly string[]): View {
  const { questions: _, asked, about, ...rest } = view;
  const questions = [...new Set(ids)].filter(canBePinned).slice(0, MOST_PINS);
  const isGone = (id: string | undefined) => id !== undefined && pinsOf(view).includes(id) && !questions.includes(id);
  return {
    ...rest,
    ...(questions.length > 0 ? { questions } : {}),
    ...(asked === undefined || isGone(asked) ? {} : { asked }),
    ...(about === undefined || isGone(about) ? {} : { about }),
  };
}

/** One more; or, `instead` of another, in its place, also in the finding. */
export function withPin(view: View, id: string, instead?: string): View {
  if (instead === undefined || instead === id) return withPins(view, [...pinsOf(view), id]);
  const replaced = pinsOf(view).map((pin) => (pin === instead ? id : pin));
  const moved = withPins(view, replaced);
  return view.asked === instead && pinsOf(moved).includes(id) ? { ...moved, asked: id } : moved;
}

export function withoutPin(view: View, id: string): View {
  return withPins(
    view,
    pinsOf(view).filter((pin) => pin !== id),
  );
}

/** The view with the pins of an earlier one; what is back is said and explained again, unless something else is. */
export function withPinsOf(view: View, before: View): View {
  const pinned = withPins(view, pinsOf(before));
  const isBack = (id: string | undefined) => pinsOf(before).some((pin) => pin === id && !pinsOf(view).includes(pin));
  return {
    ...(isBack(before.about) && before.about !== undefined ? { about: before.about } : {}),
    ...(isBack(before.asked) && before.asked !== undefined ? { asked: before.asked } : {}),
    ...pinned,
  };
}

/** What the finding says; undefined for who is ahead. */
export function withAsked(view: View, what: string | undefined): View {
  const { asked: _, ...rest } = view;
  return what === undefined ? rest : { ...rest, asked: what };
}

export function pinsOf({ questions = [] }: View): readonly string[] {
  return questions;
}
