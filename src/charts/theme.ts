/** The page's colours as literals, for pictures that leave the page; a test holds them equal to its tokens. */

import type { BlocId } from '../model/blocs';
import type { Tone } from './plate';

export type ThemeName = 'light' | 'dark';
type Token = Exclude<Tone, 'line' | 'label'> | 'us' | 'us-ink' | 'cn' | 'cn-ink' | 'ot' | 'ot-ink';

export const THEMES: Readonly<Record<ThemeName, Readonly<Record<Token, string>>>> = {
  light: {
    sheet: '#ffffff',
    sunk: '#e9eeec',
    ink: '#14211f',
    ink2: '#42514e',
    ink3: '#5f6d69',
    rule: '#cbd4d1',
    'rule-strong': '#7a8783',
    grid: '#e2e8e6',
    us: '#2d3a94',
    'us-ink': '#2d3a94',
    cn: '#c0720f',
    'cn-ink': '#8a4e05',
    ot: '#17807b',
    'ot-ink': '#0c6460',
    'mine-ink': '#9a1256',
  },
  dark: {
    sheet: '#121c1f',
    sunk: '#1b282b',
    ink: '#e8efec',
    ink2: '#b6c3bf',
    ink3: '#92a19c',
    rule: '#2b393c',
    'rule-strong': '#6d7e7c',
    grid: '#223034',
    us: '#8792f0',
    'us-ink': '#a3acf5',
    cn: '#e3a238',
    'cn-ink': '#ebb457',
    ot: '#82dfd5',
    'ot-ink': '#82dfd5',
    'mine-ink': '#f48dbd',
  },
};

const TOKENS = { us: 'us', cn: 'cn', other: 'ot' } as const;

/** The colour of a tone; `line` and `label` are the bloc's own. */
export function colour(theme: ThemeName, tone: Tone, bloc?: BlocId): string {
  const colours = THEMES[theme];
  if (tone !== 'line' && tone !== 'label') return colours[tone];
  const token = TOKENS[bloc!];
  return colours[tone === 'line' ? token : (`${token}-ink` as const)];
}
