/** The door of an embedded view: what its host may ask for is done, and the host is told how tall it is and what came out. */

import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { plainText, type Words } from '../content/words';
import type { EmbedRequest, EmbedTheme } from '../io/embedAddress';
import { Ear, type Notice, type Order } from '../io/framed';
import type { DriverId } from '../model/drivers';
import { MODEL_VERSION } from '../model/scenario';
import type { AppState } from '../state/app.svelte';
import { askedFinding, findingOf } from './finding';

export interface Indoors {
  readonly app: AppState;
  readonly words: Words;
  readonly asked: EmbedRequest;
}

/** Listens to the host while the view is there. */
export function attend(indoors: () => Indoors): Attachment<HTMLElement> {
  return (view) => {
    const { asked } = untrack(indoors);
    const ear = new Ear({ parent: window.parent, origin: asked.parent, sliders: asked.sliders });
    const listen = (event: MessageEvent<unknown>) => {
      const order = ear.hear(event, performance.now());
      if (order) void obey(order, indoors(), view);
    };
    addEventListener('message', listen);
    return () => removeEventListener('message', listen);
  };
}

/** Tells the host how tall the view is, whenever that changes and all of it is drawn. */
export function measure(indoors: () => Indoors): Attachment<HTMLElement> {
  return (view) => {
    const { app, asked } = indoors();
    if (!app.settled) return;
    const watch = new ResizeObserver(() => tellHeight(view, asked));
    watch.observe(view);
    return () => watch.disconnect();
  };
}

function tellHeight(view: HTMLElement, asked: EmbedRequest): void {
  const isDrawn = view.querySelector('figure svg') !== null;
  if (isDrawn) tell({ type: 'parallel-run/height', height: Math.ceil(view.getBoundingClientRect().height) }, asked);
}

/** To the one origin that the address allows, never to any other. */
export function tell(notice: Notice, { parent: origin }: EmbedRequest): void {
  if (origin !== undefined && window.parent !== window.self) window.parent.postMessage(notice, origin);
}

/** What came out, once it is whole; undefined until then. */
export async function resultOf({ app, words, asked }: Indoors): Promise<Notice | undefined> {
  const { whole } = app.results;
  if (!whole || whole.scenario !== app.scenario) return undefined;
  const usual = findingOf(app.view.segment, whole, app.results.referenceOf(whole), words);
  const sentence = app.sight.asked ? askedFinding(app, await words.ask()) : usual;
  return {
    type: 'parallel-run/result',
    finding: plainText(sentence ?? []),
    digest: whole.digest,
    modelVersion: MODEL_VERSION,
    drivers: Object.fromEntries(asked.sliders.map((id) => [id, whole.scenario.drivers[id].value])),
  };
}

async function obey(order: Order, { app, words, asked }: Indoors, view: HTMLElement): Promise<void> {
  if (order.type === 'parallel-run/ask') {
    tellHeight(view, asked);
    const result = await resultOf({ app, words, asked });
    if (result) tell(result, asked);
    return;
  }
  if (order.theme) wear(order.theme);
  for (const [id, value] of Object.entries(order.drivers ?? {})) {
    app.setDriver(id as DriverId, value, { key: 'host', held: false });
  }
}

/** Of this view alone: nothing remembers it. */
function wear(theme: EmbedTheme): void {
  const { dataset } = document.documentElement;
  if (theme === 'auto') delete dataset['theme'];
  else dataset['theme'] = theme;
}
