/** What each kind of source means, in English. */

import type { Provenance } from '../model/assumptions';
import type { ProvenanceWords } from './words';

export const PROVENANCE_WORDS: Readonly<Record<Provenance, ProvenanceWords>> = {
  claimed: { name: 'claimed', means: 'The analysis says so. It names no source.', grade: 'One author’s judgement' },
  history: { name: 'history', means: 'Worked out from how shares moved in past markets.', grade: 'Estimated' },
  literature: { name: 'literature', means: 'Taken from published research.', grade: 'Measured elsewhere' },
  assumption: { name: 'assumption', means: 'Our best guess. Change it if yours differs.', grade: 'Judgement' },
};
