/** Reads the link, makes the worker and the state, mounts the frame. */

import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';
import sans from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import { mount } from 'svelte';
import './app.css';
import { en } from './content/en';
import { readLink } from './io/link';
import { DEFAULT_VIEW } from './io/view';
import { BASELINE } from './model/scenario';
import { Runner, spawnWorker } from './simulation/runner';
import { AppState } from './state/app.svelte';
import App from './views/App.svelte';

const app = new AppState(new Runner(spawnWorker), () => performance.now());
const shared = location.hash.length > 1 ? readLink(location.hash) : { scenario: BASELINE, view: DEFAULT_VIEW };
if ('problem' in shared) app.open(BASELINE, DEFAULT_VIEW, shared.problem);
else app.open(shared.scenario, shared.view);

document.documentElement.lang = en.language;
mount(App, { target: document.getElementById('app')!, props: { app, words: en, fonts: { serif, sans } } });
