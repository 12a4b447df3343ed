/** WebDriver (W3C) over fetch, in the four commands that the check needs. */

import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const STARTS_WITHIN = 30_000;
const ANSWERS_WITHIN = 60_000;

export class Session {
  readonly capabilities: Readonly<Record<string, unknown>>;
  readonly #address: string;

  private constructor(address: string, capabilities: Readonly<Record<string, unknown>>) {
    this.#address = address;
    this.capabilities = capabilities;
  }

  /** Opens a session once the driver, which may still be starting, listens at `driver`. */
  static async open(driver: string, wanted: object): Promise<Session> {
    await listening(`${driver}/status`);
    const body = { capabilities: { alwaysMatch: wanted } };
    const { sessionId, capabilities } = (await command('POST', `${driver}/session`, body)) as any;
    return new Session(`${driver}/session/${sessionId}`, capabilities);
  }

  async goto(url: string): Promise<void> {
    await command('POST', `${this.#address}/url`, { url });
  }

  evaluate(expression: string): Promise<unknown> {
    return command('POST', `${this.#address}/execute/sync`, { script: `return ${expression}`, args: [] });
  }

  async close(): Promise<void> {
    await command('DELETE', this.#address);
  }
}

/** A port that nothing listens on. */
export function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function listening(url: string): Promise<void> {
  for (const end = Date.now() + STARTS_WITHIN; ; await wait(50)) {
    try {
      return void (await fetch(url, { signal: AbortSignal.timeout(ANSWERS_WITHIN) }));
    } catch {
      if (Date.now() > end) throw new Error(`Nothing listened at ${url} within ${STARTS_WITHIN / 1000} s.`);
    }
  }
}

async function command(method: string, url: string, body?: object): Promise<unknown> {
  const signal = AbortSignal.timeout(ANSWERS_WITHIN);
  const response = await fetch(url, { method, signal, ...(body ? { body: JSON.stringify(body) } : {}) });
  const { value } = (await response.json()) as { value: any };
  if (!response.ok) throw new Error(`WebDriver: ${value?.error}: ${value?.message}`);
  return value;
}
