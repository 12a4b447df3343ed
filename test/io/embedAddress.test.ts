/** What an embedded view's address asks for: written, read back, and said in a sentence where it is wrong. */

import { describe, expect, it } from 'vitest';
import { isOrigin, originOf, readEmbed, writeEmbed, type EmbedRequest } from '../../src/io/embedAddress';
import { DRIVERS } from '../../src/model/drivers';

const LINK = 'https://run.example/some/path/?left=over#1.18.4f61fb12.G837o3l_NO-PzLwPAA';
const PLAIN = { sliders: [], theme: 'auto' } as const;
const FULL: EmbedRequest = {
  sliders: ['export-controls', 'cost', 'reach'],
  theme: 'dark',
  parent: 'https://news.example:8443',
  model: 1,
};

const read = (address: string) => readEmbed(new URL(address).search);

it.each([[PLAIN], [FULL]])('an address gives back what was asked of it: %j', (asked) => {
  expect(read(writeEmbed(LINK, asked))).toEqual({ ...asked, problems: [] });
});

it('keeps the path and the scenario, and nothing of what else the link was asked', () => {
  expect(writeEmbed(LINK, PLAIN)).toBe('https://run.example/some/path/?embed#1.18.4f61fb12.G837o3l_NO-PzLwPAA');
});

it.each(DRIVERS.map(({ id }) => id))('%s can be a slider', (id) => {
  expect(readEmbed(`?embed&sliders=${id}`)).toMatchObject({ sliders: [id], problems: [] });
});

it('lets parameters of others be', () => {
  expect(readEmbed('?embed&utm_source=mail&fbclid=1')).toEqual({ ...PLAIN, problems: [] });
});

describe('what is wrong is said, what it was and what it may be, and the rest counts', () => {
  const ids = DRIVERS.map(({ id }) => id).join(', ');
  const sliders = (was: string) => `sliders was "${was}"; it may be up to three of ${ids}.`;
  it.each([
    ['sliders=steam', sliders('steam')],
    ['sliders=cost,cost', sliders('cost,cost')],
    ['sliders=cost,reach,sovereignty,subsidies', sliders('cost,reach,sovereignty,subsidies')],
    ['sliders=cost,', sliders('cost,')],
    ['theme=sepia', 'theme was "sepia"; it may be auto, light or dark.'],
    ['model=one', 'model was "one"; it may be a whole number, such as 1.'],
    ['model=0', 'model was "0"; it may be a whole number, such as 1.'],
    ['parent=*', 'parent was "*"; it may be the origin of the host page, such as https://news.example.'],
    [
      'parent=https://news.example/',
      'parent was "https://news.example/"; it may be the origin of the host page, such as https://news.example.',
    ],
    ['parent=null', 'parent was "null"; it may be the origin of the host page, such as https://news.example.'],
    ['theme=%E2%80%AEx', 'theme was "U+202Ex"; it may be auto, light or dark.'],
  ])('%s', (wrong, problem) => {
    const right = wrong.startsWith('theme') ? 'sliders=reach' : 'theme=dark';
    const found = readEmbed(`?embed&${right}&${wrong}`);
    expect(found.problems).toEqual([problem]);
    expect(found).toMatchObject(wrong.startsWith('theme') ? { sliders: ['reach'] } : { theme: 'dark' });
  });

  it('all at once', () => {
    const found = readEmbed('?embed&sliders=a&theme=b&parent=c&model=d');
    expect(found.problems).toHaveLength(4);
    expect(found).toMatchObject(PLAIN);
  });
});

it.each(['https://news.example', 'http://127.0.0.1:4316', 'https://xn--bcher-kva.example'])(
  '%s is an origin',
  (text) => {
    expect(isOrigin(text)).toBe(true);
  },
);

it.each([
  '*',
  '',
  'null',
  'news.example',
  '//news.example',
  'https://news.example/',
  'https://news.example/page',
  'https://NEWS.example',
  'https://news.example:443',
  'https://user@news.example',
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'blob:https://news.example/1',
  'https://not%20a%20page',
  'https://not a page',
])('%j is none', (text) => {
  expect(isOrigin(text)).toBe(false);
});

it.each([
  ['https://news.example/today?a=1#b', 'https://news.example'],
  [' news.example ', 'https://news.example'],
  ['http://localhost:8080/x', 'http://localhost:8080'],
  ['https://bücher.example', 'https://xn--bcher-kva.example'],
  ['not a page', undefined],
  ['ftp://news.example', undefined],
  ['javascript:alert(1)', undefined],
  ['*', undefined],
  ['', undefined],
])('who types %j means the origin %j', (typed, origin) => {
  expect(originOf(typed)).toBe(origin);
});
