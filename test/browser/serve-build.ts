/** Serves dist/ for the whole run on a free port. The tests' processes read the address from the environment. */

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from './static-server';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

export default async function serveBuild() {
  if (!existsSync(`${DIST}index.html`)) throw new Error('There is no dist/index.html: run `npm run build` first.');
  const server = await serve(DIST, '/some/sub/path/');
  process.env['APP_URL'] = server.url;
  return () => server.close();
}
