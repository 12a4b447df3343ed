/**
 * WebKitGTK's MiniBrowser, driven by WebKitWebDriver on a screen of its own. The screen and the driver live as long as the
 * pipe into their shell is open, so they end with this process even when it is killed.
 */

import { spawn } from 'node:child_process';
import { filesOfPackages, firstOf } from './installed';
import type { Engine } from './tab';
import { freePort, Session } from './webdriver';

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/xvfb-run';

export const webkit: Engine = {
  name: 'WebKit',
  packages: 'webkit2gtk-driver xvfb xauth',
  async open() {
    const binary = filesOfPackages('libwebkit*gtk-*').find((path) => path.endsWith('/MiniBrowser'));
    if (!binary || !firstOf([DRIVER]) || !firstOf([SCREEN]) || !firstOf(['/usr/bin/xauth'])) return undefined;
    const port = await freePort();
    const stop = startDriver(port);
    const browserOptions = { binary, args: ['--automation'] };
    const session = await Session.open(`http://127.0.0.1:${port}`, { 'webkitgtk:browserOptions': browserOptions });
    const { browserName, browserVersion } = session.capabilities;
    return {
      version: `${browserVersion} (${browserName})`,
      goto: (url) => session.goto(url),
      evaluate: (expression) => session.evaluate(expression),
      close: () => session.close().finally(stop),
    };
  },
};

function startDriver(port: number): () => void {
  const untilThePipeCloses = `${DRIVER} --port=${port} & cat > /dev/null; kill $!`;
  const words = ['-a', 'sh', '-c', untilThePipeCloses];
  const { stdin } = spawn(SCREEN, words, { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  return () => stdin.end();
}
