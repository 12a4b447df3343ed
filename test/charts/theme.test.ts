import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { colour, THEMES } from '../../src/charts/theme';

const css = readFileSync(new URL('../../src/app.css', import.meta.url), 'utf8');

/** The custom properties of the first block that opens with a selector. */
function tokens(selector: string): Record<string, string> {
  const block = css.slice(css.indexOf(selector)).split('}')[0]!;
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name!, value!]),
  );
}

test.each([
  ['light', ':root {'],
  ['dark', ":root[data-theme='dark'] {"],
] as const)('pictures in the %s theme have the colours of the page', (theme, selector) => {
  expect(tokens(selector)).toMatchObject(THEMES[theme]);
});

test('in forced colours nothing is GrayText, which is green or red in some themes', () => {
  const plate = readFileSync(new URL('../../src/charts/plate.css', import.meta.url), 'utf8');
  const [, forced] = plate.split('@media (forced-colors: active)');
  expect(forced!.replace(/\/\*.*?\*\//gs, '')).not.toContain('GrayText');
  expect(forced).toMatch(/\.plate \.grid,[^}]*stroke-opacity: 0\.4/);
});

test('a line has its bloc’s colour and a label its ink', () => {
  expect(colour('light', 'line', 'other')).toBe(THEMES.light.ot);
  expect(colour('light', 'label', 'cn')).toBe(THEMES.light['cn-ink']);
});
