/** The HTML that puts an embedded view on another page. */

import { expect, it } from 'vitest';
import { embedSnippet, SANDBOX } from '../../src/io/snippet';

const ADDRESS = 'https://run.example/?embed&model=1&sliders=cost,reach#1.18.4f61fb12.G837o3l_NO-PzLwPAA';
const framing = { address: ADDRESS, title: 'Share of chips, %', height: 640.2 };

/** Its attributes as a browser reads them; undefined when it is anything but one iframe with nothing in it. */
function attributes(html: string): Record<string, string> | undefined {
  const [, inside] = /^<iframe ((?:[a-z]+="[^"<>]*" ?)+)><\/iframe>$/.exec(html) ?? [];
  const unescaped = (text: string) =>
    text.replace(
      /&(amp|lt|gt|quot|#39);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name]!,
    );
  return inside === undefined
    ? undefined
    : Object.fromEntries(
        [...inside.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [name!, unescaped(value!)]),
      );
}

it('is one iframe of the host’s width and the stated height, with the address as it was', () => {
  expect(attributes(embedSnippet(framing))).toEqual({
    src: ADDRESS,
    title: 'Share of chips, %',
    width: '100%',
    height: '641',
    loading: 'lazy',
    sandbox: SANDBOX,
    referrerpolicy: 'no-referrer',
    style: 'border: 0',
  });
});

it('its sandbox lets the frame compute and open the whole page, and no more', () => {
  expect(SANDBOX.split(' ')).toEqual([
    'allow-scripts',
    'allow-same-origin',
    'allow-popups',
    'allow-popups-to-escape-sandbox',
  ]);
});

it.each([
  '"><script>alert(1)</script>',
  "' onload='alert(1)",
  '" onload="alert(1)" x="',
  '</iframe><img src=x onerror=alert(1)>',
  '&quot; onload=alert(1)',
  '<!--',
  '=cmd|calc',
])('a scenario called %j stays text', (title) => {
  expect(attributes(embedSnippet({ ...framing, title }))).toMatchObject({ src: ADDRESS, title });
});

it('what cannot be seen is a space', () => {
  expect(attributes(embedSnippet({ ...framing, title: 'a\u202Eb\u0000c\nd' }))!['title']).toBe('a b c d');
});
