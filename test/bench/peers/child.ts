/**
 * A peer in a process of its own: it loads the work and says "ready"; each "go" is one update that it times itself, so that the
 * pipe is not in it, and "result" puts the answer into result.f64 of the work's folder.
 */

import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Contender, Result } from '../contender';
import type { Work } from '../work';
import { writeWork, type WorkFolder } from '../workFiles';

export interface Program {
  readonly name: string;
  available(): Promise<true | string>;
  /** The command with its words; the work's are added. `folder` is there to build in. */
  command(folder: string): readonly string[];
}

/** `heard`: told what the program says of itself when it is ready. */
export function childContender(program: Program, heard: (note: string) => void = () => {}): Contender {
  let folder: WorkFolder | undefined;
  let child: Conversation | undefined;
  let work: Work | undefined;
  return {
    name: program.name,
    available: () => program.available(),
    async prepare(given) {
      work = given;
      folder = writeWork(given);
      child = new Conversation([...program.command(folder.path), ...folder.words]);
      heard((await child.answer()).replace(/^ready ?/, ''));
    },
    async update() {
      return { seconds: Number(await child!.ask('go')) };
    },
    async result() {
      await child!.ask('result');
      return readResult(join(folder!.path, 'result.f64'), work!);
    },
    close() {
      child?.end();
      folder?.remove();
    },
  };
}

function readResult(path: string, { quarters }: Work): Result {
  const numbers = new Float64Array(Uint8Array.from(readFileSync(path)).buffer);
  const series = 4 * 3 * quarters;
  return { quantiles: numbers.subarray(0, -series), mean: numbers.subarray(-series) };
}

/** A line there, a line back. */
class Conversation {
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;

  constructor([command, ...words]: readonly string[]) {
    this.#child = spawn(command!, words, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#child.on('error', () => {});
    this.#lines = createInterface({ input: this.#child.stdout! })[Symbol.asyncIterator]();
  }

  ask(line: string): Promise<string> {
    this.#child.stdin!.write(`${line}\n`);
    return this.answer();
  }

  async answer(): Promise<string> {
    const { done, value } = await this.#lines.next();
    if (done) throw new Error(`${this.#child.spawnfile} ended before it answered.`);
    return value;
  }

  end(): void {
    this.#child.stdin!.end();
  }
}
