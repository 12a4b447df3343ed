/** The watch on every browser test notices each kind of trouble, planted in a page of its own. */

import { expect, listen, test } from './quiet';

const PLANTED = [
  ['a console warning', "console.warn('planted')", 'console warning: planted'],
  ['a console error', "console.error('planted')", 'console error: planted'],
  ['an uncaught error', "setTimeout(() => { throw new Error('planted') })", 'uncaught: Error: planted'],
  ['a rejection nobody handles', "void Promise.reject(new Error('planted'))", 'uncaught: Error: planted'],
  ['a missing file', "fetch('missing.json')", 'status 404'],
  ['a path outside the app', "fetch('/favicon.svg')", 'status 404'],
  ['a request to elsewhere', "fetch('http://127.0.0.1:9/').catch(() => 0)", 'off origin: http://127.0.0.1:9/'],
  ['a request that fails', "fetch('http://127.0.0.1:9/').catch(() => 0)", 'failed: http://127.0.0.1:9/'],
  ['an image from elsewhere', "new Image().src = 'http://127.0.0.1:9/a.png'", 'off origin'],
  ['a warning in a worker', worker("console.warn('planted')"), 'console warning: planted'],
  ['a request from a worker', worker("fetch('http://127.0.0.1:9/')"), 'off origin'],
] as const;

function worker(code: string): string {
  return `new Worker(URL.createObjectURL(new Blob([${JSON.stringify(code)}])))`;
}

for (const [kind, code, complaint] of PLANTED) {
  test(`${kind} is noticed`, async ({ browser, baseURL }) => {
    const context = await browser.newContext();
    const complaints = listen(context);
    const page = await context.newPage();
    await page.route('**/blank.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Blank</title>' }),
    );
    await page.goto(`${baseURL}blank.html`);
    await page.addScriptTag({ content: code });
    await expect.poll(() => complaints.join('\n')).toContain(complaint);
    await context.close();
  });
}
