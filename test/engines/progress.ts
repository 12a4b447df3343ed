/** How far each engine is, in one line: rewritten in a terminal, written again every ten seconds where that cannot be. */

import process from 'node:process';

const SECONDS = 10;

export class Progress {
  readonly #done = new Map<string, string>();
  #next = Date.now() + 1000 * SECONDS;

  hear(engine: string, done: number, of: number): void {
    this.#done.set(engine, `${engine} ${done} of ${of}`);
    const line = [...this.#done.values()].join(' · ');
    if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${line}`);
    else if (Date.now() >= this.#next) console.log(line);
    else return;
    this.#next = Date.now() + 1000 * SECONDS;
  }

  end(): void {
    if (process.stdout.isTTY) process.stdout.write('\r\u001b[K');
  }
}
