/** Reads the link, makes the worker and the state, mounts the frame. */

import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';
import sans from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import { mount } from 'svelte';
import './app.css';
import { ENGLISH } from './content/en';
import { Runner, spawnWorker } from './simulation/runner';
import { aMoment, AppState } from './state/app.svelte';
import App from './views/App.svelte';
import { openAddress } from './views/place';

const shelf = async () => (await import('./io/shelf')).openShelf();
const app = new AppState(new Runner(spawnWorker), () => performance.now(), aMoment, shelf);
const arrived = openAddress(app);

/** Text is first drawn in its own letters, unless they are slow to come. */
async function letters(): Promise<void> {
  const faces = ['500 30px "Source Serif 4 Variable"', '400 15px "Source Sans 3 Variable"'];
  const slow = new Promise((resolve) => setTimeout(resolve, 400));
  await Promise.race([Promise.allSettled(faces.map((face) => document.fonts.load(face))), slow]);
}

document.documentElement.lang = ENGLISH.baseline.language;
await letters();
mount(App, {
  target: document.getElementById('app')!,
  props: { app, language: ENGLISH, fonts: { serif, sans }, arrived },
});
