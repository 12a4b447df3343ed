/** What a view may be when it comes out of a link or a file. */

import * as v from 'valibot';
import { FIRST_YEAR, HORIZONS } from '../model/clock';
import { isReady } from '../model/ready';
import { SEGMENTS_AND_ALL } from '../model/segments';
import { ABOUTS, ARRANGEMENTS, COMPARISONS, FOCUSES, PAGES } from '../model/view';
import { number, object, oneOf } from './issue';
import { pinsSchema } from './pins';

const ASKED = 'a ready question such as us-above-50, or one of view.questions';
const ABOUT = `one of ${ABOUTS.join(', ')}, or one of view.questions`;
const years = `${FIRST_YEAR} to ${Math.max(...HORIZONS)}, in quarters`;

const fields = object({
  page: oneOf(PAGES),
  segment: oneOf(SEGMENTS_AND_ALL),
  arrangement: oneOf(ARRANGEMENTS),
  focus: oneOf(FOCUSES),
  year: v.pipe(number(FIRST_YEAR, Math.max(...HORIZONS), years), v.multipleOf(0.25, years)),
  questions: v.exactOptional(pinsSchema),
  asked: v.exactOptional(v.string(ASKED)),
  about: v.exactOptional(v.string(ABOUT)),
  comparing: v.exactOptional(oneOf(COMPARISONS)),
});

export const viewSchema = v.pipe(
  fields,
  v.forward(
    v.check(({ asked, questions = [] }) => asked === undefined || isReady(asked) || questions.includes(asked), ASKED),
    ['asked'],
  ),
  v.forward(
    v.check(({ about, questions = [] }) => about === undefined || [...ABOUTS, ...questions].includes(about), ABOUT),
    ['about'],
  ),
);
