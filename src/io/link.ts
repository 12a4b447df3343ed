/**
 * Work and a view in an address: `#1.<length>.<crc32>.<payload>`. The payload is base64url of raw deflate of JSON
 * against a frozen dictionary; length and checksum are of the payload's characters, so every damage shows before unpacking.
 * Reading goes length, checksum, unpack (to 1 MiB), JSON, migrate, validate; each failure has its own sentence.
 */

import * as v from 'valibot';
import type { Scenario } from '../model/scenario';
import type { Story } from '../model/story';
import { MOST_OTHERS } from '../model/work';
import { fromBase64url, toBase64url } from './base64url';
import { crc32 } from './crc32';
import { DICTIONARY_1 } from './dictionary';
import { check, number, object } from './issue';
import { parseJson } from './json';
import { checkScenario } from './scenario';
import { squeeze, unsqueeze } from './squeeze';
import { checkStory } from './story';
import { grouped, quoted } from './text';
import { viewSchema } from './view';
import { type View } from '../model/view';

export const LINK_VERSION = 1;
export const MOST_LINK_CHARACTERS = 32_768;
const MOST_UNPACKED_BYTES = 1_048_576;
const OTHERS = `a list of 1 to ${MOST_OTHERS} scenarios`;
const DIGEST = 'eight digits, 0 to 9 and a to f';

export interface Shared {
  readonly scenario: Scenario;
  /** What it is compared with, when that is not the baseline. */
  readonly reference?: Scenario;
  /** What is compared beside it; absent when nothing is. */
  readonly others?: readonly Scenario[];
  readonly view: View;
  /** What the sender saw. */
  readonly result?: Result;
  /** Scenes to be shown to a room; absent when there are none. */
  readonly story?: Story;
}

/** Enough of a forecast to tell whether it came out again, and if not, what moved. */
export interface Result {
  /** Its first eight digits. */
  readonly digest: string;
  /** Medians of the market in view at the horizon, in [0, 1]. */
  readonly us: number;
  readonly cn: number;
}

type Problem = { readonly problem: string };

/** The link: `address` (without a fragment) and the fragment. */
export function writeLink({ scenario, reference, others, view, result, story }: Shared, address = ''): string {
  const some = <T>(list: readonly T[] | undefined) => (list?.length ? list : undefined);
  const contents = { scenario, view, reference, others: some(others), result, story: some(story) };
  const payload = toBase64url(squeeze(JSON.stringify(contents), DICTIONARY_1));
  return `${address}#${LINK_VERSION}.${payload.length}.${crc32(payload)}.${payload}`;
}

/** Reads a whole address, a fragment with its # or a fragment without. Never throws, never half-reads. */
export function readLink(text: string): Shared | Problem {
  if (text.length > MOST_LINK_CHARACTERS) {
    return {
      problem: `The link has ${grouped(text.length)} characters; it may have ${grouped(MOST_LINK_CHARACTERS)}.`,
    };
  }
  const payload = payloadOf(fragmentOf(text));
  return 'problem' in payload ? payload : unpack(payload.payload);
}

/** What follows the first #, without what mail and chat do to an address: line breaks, spaces, %-escapes. */
function fragmentOf(text: string): string {
  const address = text.includes('#') ? text : unescaped(text);
  return unescaped(address.slice(address.indexOf('#') + 1)).replace(/\s+/g, '');
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The payload once its length and checksum hold. What follows it and cannot belong to it (`&utm=…`, `)`) is left. */
function payloadOf(fragment: string): { payload: string } | Problem {
  const [, version] = /^([1-9]\d{0,3})(?:\.|$)/.exec(fragment) ?? [];
  if (version === undefined) return { problem: `The link was ${quoted(fragment)}; after # it may begin with 1.` };
  if (Number(version) > LINK_VERSION) {
    return {
      problem: `The link was made by a newer version of Parallel Run: link version ${version}, where this one reads ${LINK_VERSION}.`,
    };
  }
  const [, length, checksum, payload] = /^1\.(\d{1,6})\.([0-9a-f]{8})\.([\w-]*)/.exec(fragment) ?? [];
  if (length === undefined || checksum === undefined || payload === undefined) {
    return { problem: 'The link is damaged or cut short before its contents begin.' };
  }
  return intact(payload, Number(length), checksum);
}

function intact(payload: string, length: number, checksum: string): { payload: string } | Problem {
  const counted = `${grouped(payload.length)} of ${grouped(length)} characters`;
  if (payload.length < length) return { problem: `The link is cut short: ${counted}.` };
  if (payload.length > length) return { problem: `The link goes on after its end: ${counted}.` };
  if (crc32(payload) === checksum) return { payload };
  return { problem: `The link is damaged: its checksum is ${crc32(payload)} where it says ${checksum}.` };
}

function unpack(payload: string): Shared | Problem {
  const bytes = fromBase64url(payload);
  const text = bytes ? unsqueeze(bytes, DICTIONARY_1, MOST_UNPACKED_BYTES) : 'broken';
  if (text === 'broken') return { problem: 'The link cannot be unpacked, though it is whole.' };
  if (text === 'too large') return { problem: `The link unpacks to more than ${grouped(MOST_UNPACKED_BYTES)} bytes.` };
  const json = parseJson(text);
  return 'problem' in json ? { problem: `What the link holds ${json.problem}.` } : validate(json.value);
}

const payloadSchema = object({
  scenario: v.unknown(),
  view: viewSchema,
  reference: v.exactOptional(v.unknown()),
  others: v.exactOptional(
    v.pipe(v.array(v.unknown(), OTHERS), v.minLength(1, OTHERS), v.maxLength(MOST_OTHERS, OTHERS)),
  ),
  result: v.exactOptional(
    object({
      digest: v.pipe(v.string(DIGEST), v.regex(/^[0-9a-f]{8}$/, DIGEST)),
      us: number(0, 1),
      cn: number(0, 1),
    }),
  ),
  story: v.exactOptional(v.unknown()),
});

function validate(value: unknown): Shared | Problem {
  const payload = check(payloadSchema, value, 'The link');
  if ('problem' in payload) return payload;
  const { scenario, reference, others = [], view, result, story } = payload.value;
  const documents = [
    { part: '', document: scenario },
    ...(reference === undefined ? [] : [{ part: 'reference', document: reference }]),
    ...others.map((document, index) => ({ part: `others.${index}`, document })),
  ].map(({ part, document }) => ({ part, ...checkScenario(document) }));
  for (const one of documents) {
    if ('problem' in one) return { problem: one.part ? `In ${one.part}: ${one.problem}` : one.problem };
  }
  const scenes = checkStory(story, checkScenario);
  if ('problem' in scenes) return scenes;
  const [own, ...more] = documents.flatMap((one) => ('scenario' in one ? [one.scenario] : []));
  const beside = reference === undefined ? more : more.slice(1);
  return {
    scenario: own!,
    ...(reference === undefined ? {} : { reference: more[0]! }),
    ...(beside.length ? { others: beside } : {}),
    view,
    ...(result ? { result } : {}),
    ...scenes,
  };
}
