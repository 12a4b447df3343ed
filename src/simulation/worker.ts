/** The thread the model runs on. It receives requests and lets the desk answer them; large runs it shares with more like it. */

import type { Thread } from './caller';
import { Crew } from './crew';
import { Desk } from './desk';
import { handedOver, type Message, type Request } from './messages';
import { openEngine } from './simulate';

const MOST_WORKERS = 4;

const turn = new MessageChannel();

/** One turn of the event loop, so that a newer request is seen. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    turn.port1.onmessage = () => resolve();
    turn.port2.postMessage(null);
  });
}

/** Another of this very worker; a blob of sandboxed.ts is a classic script. */
function spawn(): Thread {
  const { href, protocol } = self.location;
  return new Worker(href, protocol === 'blob:' ? {} : { type: 'module' }) as unknown as Thread;
}

const helpers = typeof Worker === 'undefined' ? 0 : Math.min(MOST_WORKERS, navigator.hardwareConcurrency) - 1;
const engine = openEngine();
const crew = helpers > 0 ? new Crew(helpers, spawn) : undefined;
const desk = new Desk(engine, { post, breathe, now: () => performance.now(), crew });

function post(message: Message): void {
  postMessage(message, handedOver(message));
}

post({ kind: 'hello', engine: engine.kind });
addEventListener('message', ({ data }: MessageEvent<Request>) => void desk.receive(data));
