/** The page's colours as on a light ground, for what is printed from a dark page: a style that lays them over. */

import { THEMES } from '../charts/theme';

export function lightTokens(): string {
  return ['color-scheme: light', ...Object.entries(THEMES.light).map(([token, value]) => `--${token}: ${value}`)].join(
    '; ',
  );
}
