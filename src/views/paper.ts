/**
 * What is on paper in the place of the app: one component at a time, put up before the browser prints and taken down after.
 * While it is up the app stays as it is, and is not printed.
 */

import { flushSync, mount, unmount, type Component } from 'svelte';

let up: Record<string, unknown> | undefined;

/** At once, so that it is there when the browser looks. What is up already stays. */
export function putUp<Props extends Record<string, unknown>>(View: Component<Props>, props: Props): void {
  if (up) return;
  up = mount(View, { target: document.body, props });
  flushSync();
}

export function takeDown(): void {
  if (up) void unmount(up);
  up = undefined;
}

/** Opens the browser's print of this and nothing else. */
export async function printOnly<Props extends Record<string, unknown>>(View: Component<Props>, props: Props) {
  takeDown();
  putUp(View, props);
  await document.fonts.ready;
  addEventListener('afterprint', takeDown, { once: true });
  print();
}
