/** Reads the link, makes the worker and the state, mounts the frame: the whole page, or the view that others embed. */

import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';
import sans from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import { mount } from 'svelte';
import './app.css';
import { ENGLISH } from './content/en';
import { Runner, spawnWorker } from './simulation/runner';
import { aMoment, AppState } from './state/app.svelte';
import App from './views/App.svelte';
import { openLink } from './views/openLink';
import { openAddress } from './views/place';

/** In a frame, or where the address asks for it: a view to read, which stores nothing and leaves the address alone. */
const embedded = window.top !== window.self || new URLSearchParams(location.search).has('embed');
const target = document.getElementById('app')!;
const now = () => performance.now();

/** Text is first drawn in its own letters, unless they are slow to come. */
async function letters(): Promise<void> {
  const faces = ['500 30px "Source Serif 4 Variable"', '400 15px "Source Sans 3 Variable"'];
  const slow = new Promise((resolve) => setTimeout(resolve, 400));
  await Promise.race([Promise.allSettled(faces.map((face) => document.fonts.load(face))), slow]);
}

async function showWhole(): Promise<void> {
  const shelf = async () => (await import('./io/shelf')).openShelf();
  const app = new AppState(new Runner(spawnWorker), now, aMoment, shelf);
  const arrived = openAddress(app);
  await letters();
  mount(App, { target, props: { app, language: ENGLISH, fonts: { serif, sans }, arrived } });
}

/** To a page whose origin is opaque browsers refuse workers by address. */
async function showEmbedded(): Promise<void> {
  const spawn = self.origin === 'null' ? (await import('./simulation/sandboxed')).spawnSandboxed : spawnWorker;
  const app = new AppState(new Runner(spawn), now);
  openLink(app, location.hash, location.hash.length > 1 ? 'link' : undefined);
  const [{ showEmbed }] = await Promise.all([import('./views/embedded'), letters()]);
  await showEmbed(target, app, ENGLISH);
}

document.documentElement.lang = ENGLISH.baseline.language;
// Not awaited: what they import waits for this very module.
void (embedded ? showEmbedded() : showWhole());
