/** Where programs are on this machine. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export function firstOf(places: readonly string[]): string | undefined {
  return places.find((place) => existsSync(place));
}

/** Files of installed Debian packages; none where there is no dpkg. `packages` is a pattern such as `libwebkit*gtk-*`. */
export function filesOfPackages(packages: string): string[] {
  const names = lines('dpkg-query', '--show', '--showformat=${binary:Package}\\n', packages);
  return names.flatMap((name) => lines('dpkg', '-L', name));
}

function lines(command: string, ...words: string[]): string[] {
  const { stdout } = spawnSync(command, words, { encoding: 'utf8' });
  return (stdout ?? '').split('\n').filter(Boolean);
}
