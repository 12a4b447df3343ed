/** Shows the view that other pages embed, with the words that only it needs. */

import { mount } from 'svelte';
import type { Against, Words } from '../content/words';
import { readEmbed } from '../io/embedAddress';
import type { AppState } from '../state/app.svelte';
import Embed from './Embed.svelte';

/** `app` has been told to open what the address holds. */
export async function showEmbed(
  target: HTMLElement,
  app: AppState,
  language: Readonly<Record<Against, Words>>,
): Promise<void> {
  const [own, exported] = await Promise.all([language.baseline.embed(), language.baseline.exports()]);
  const asked = readEmbed(location.search);
  mount(Embed, { target, props: { app, language, own, source: exported.picture.source, asked } });
}
