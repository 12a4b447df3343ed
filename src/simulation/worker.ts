/** The thread the model runs on. It receives requests and lets the desk answer them. */

import { Desk } from './desk';
import type { Reply, Request } from './messages';

const turn = new MessageChannel();

/** One turn of the event loop, so that a newer request is seen. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    turn.port1.onmessage = () => resolve();
    turn.port2.postMessage(null);
  });
}

const desk = new Desk((reply: Reply) => postMessage(reply), breathe);

addEventListener('message', ({ data }: MessageEvent<Request>) => void desk.receive(data));
