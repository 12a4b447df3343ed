/** Why something did not leave the page. */

import type { Failure } from '../content/words-export';
import { TooLarge } from '../io/png';
import { Unready } from './exportFacts';
import { Stopped } from './oneRun';

export function failureOf(error: unknown): Failure {
  if (error instanceof Unready) return 'unready';
  if (error instanceof Stopped) return 'stopped';
  if (error instanceof TooLarge) return 'too-large';
  return error instanceof DOMException && error.name === 'NotAllowedError' ? 'clipboard' : 'other';
}
