/**
 * What the address of an embedded view asks for, after its ?: `embed&model=1&sliders=cost,reach&theme=dark&parent=https://host.example`.
 * A parameter that is wrong is left out and said in a sentence; the rest still counts. Parameters of others are let be.
 */

import * as v from 'valibot';
import { DRIVERS, type DriverId } from '../model/drivers';
import { MODEL_VERSION } from '../model/scenario';
import { check, oneOf } from './issue';
import { quoted } from './text';

export const MOST_SLIDERS = 3;
export const EMBED_THEMES = ['auto', 'light', 'dark'] as const;
export type EmbedTheme = (typeof EMBED_THEMES)[number];

export interface EmbedRequest {
  /** Drivers that a reader may move; none makes the view one to read. */
  readonly sliders: readonly DriverId[];
  readonly theme: EmbedTheme;
  /** The one origin that may send messages and is sent any: scheme, host and port, nothing else. */
  readonly parent?: string;
  /** The model version whose numbers were embedded. */
  readonly model?: number;
}

const DRIVER_IDS = DRIVERS.map(({ id }) => id);
const ORIGIN = 'the origin of the host page, such as https://news.example';
const VERSION = `a whole number, such as ${MODEL_VERSION}`;

const sliders = v.pipe(
  v.string(),
  v.transform((text) => text.split(',')),
  v.array(v.picklist(DRIVER_IDS)),
  v.maxLength(MOST_SLIDERS),
  v.check((ids) => new Set(ids).size === ids.length),
);
const parent = v.pipe(v.string(ORIGIN), v.check(isOrigin, ORIGIN));
const model = v.pipe(v.string(VERSION), v.regex(/^[1-9]\d{0,5}$/, VERSION), v.transform(Number));

/** `search` is the address from its ?, or empty. Never throws. */
export function readEmbed(search: string): EmbedRequest & { readonly problems: readonly string[] } {
  const asked = new URLSearchParams(search);
  const problems: string[] = [];
  const read = <T>(name: string, schema: v.GenericSchema<unknown, T>): T | undefined => {
    const text = asked.get(name);
    if (text === null || text === '') return undefined;
    const found = check(v.object({ [name]: schema }), { [name]: text }, 'The address');
    if ('value' in found) return found.value[name] as T;
    problems.push(found.problem);
    return undefined;
  };
  const movable = asked.get('sliders') ? readSliders(asked.get('sliders')!, problems) : [];
  const [theme, host, version] = [read('theme', oneOf(EMBED_THEMES)), read('parent', parent), read('model', model)];
  return {
    sliders: movable,
    theme: theme ?? 'auto',
    ...(host === undefined ? {} : { parent: host }),
    ...(version === undefined ? {} : { model: version }),
    problems,
  };
}

/** The address of an embedded view; `link` is the whole address of the page with its fragment. */
export function writeEmbed(link: string, { sliders, theme, parent, model }: EmbedRequest): string {
  const address = new URL(link);
  const asked = [
    'embed',
    ...(model === undefined ? [] : [`model=${model}`]),
    ...(sliders.length > 0 ? [`sliders=${sliders.join(',')}`] : []),
    ...(theme === 'auto' ? [] : [`theme=${theme}`]),
    ...(parent === undefined ? [] : [`parent=${encodeURIComponent(parent)}`]),
  ];
  address.search = asked.join('&');
  return address.href;
}

/** The origin of an address as people write them, with or without https://; undefined when there is none. */
export function originOf(typed: string): string | undefined {
  const text = typed.trim();
  try {
    const { origin } = new URL(text.includes('://') ? text : `https://${text}`);
    return isOrigin(origin) ? origin : undefined;
  } catch {
    return undefined;
  }
}

/** An origin as a browser writes it, of a page that can be told from others. */
export function isOrigin(text: string): boolean {
  try {
    // Some browsers let a host have spaces.
    return new URL(text).origin === text && /^https?:\/\/[a-z0-9.:[\]-]+$/.test(text);
  } catch {
    return false;
  }
}

function readSliders(text: string, problems: string[]): readonly DriverId[] {
  const found = v.safeParse(sliders, text);
  if (found.success) return found.output;
  problems.push(`sliders was ${quoted(text)}; it may be up to three of ${DRIVER_IDS.join(', ')}.`);
  return [];
}
