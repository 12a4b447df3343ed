/**
 * The Why panel in English: one paragraph by rule, each sentence from its own facts. Both sides are counted, the absolute comes
 * before the change, and what runs cannot tell apart is called noise.
 */

import type { BlocId } from '../model/blocs';
import type { Difference } from '../model/scenario';
import { capital, moved, SEGMENT_WORDS } from './en-findings';
import { mattersFinding, uncertaintySentence } from './en-matters';
import { change } from './en-settings';
import { atMost, bothInHundred, grouped, percent, points, range } from './numbers';
import type { Against, Part, Sentence } from './words';
import type { Middle, WhyFacts, WhyWords } from './words-why';

const MOST_NAMED = 3;
const COUNTS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

export const whyWords = (against: Against): WhyWords => ({
  why: (facts) =>
    joined([
      differ(facts, against),
      ahead(facts, against),
      middles(facts, against),
      spread(facts),
      good(facts),
      ...largest(facts),
    ]),
});

function joined(sentences: readonly Sentence[]): Sentence {
  return sentences.flatMap((sentence, index) => (index === 0 ? sentence : [' ', ...sentence]));
}

/** "One setting differs from the baseline: US export controls, 80% (complete) instead of 60% (as now)." */
function differ({ differences }: WhyFacts, against: Against): Sentence {
  const [first] = differences;
  if (!first) return [`Every driver, event and weight is as at the ${against}.`];
  const count = differences.length;
  const verb = count === 1 ? 'setting differs' : 'settings differ';
  const among = count > MOST_NAMED ? ', among them ' : ': ';
  const named = differences.slice(0, MOST_NAMED).map(instead);
  return [`${COUNTS[count] ?? grouped(count)} ${verb} from the ${against}${among}${listed(named)}.`];
}

function instead(difference: Difference): string {
  const { name, from, to } = change(difference);
  return difference.kind === 'weights' ? 'the weights of the four markets' : `${name}, ${to} instead of ${from}`;
}

function listed(items: readonly string[]): string {
  const [last = '', ...rest] = [...items].reverse();
  return rest.length === 0 ? last : `${rest.reverse().join('; ')}; and ${last}`;
}

const US: readonly Part[] = ['the ', { bloc: 'us', text: 'US' }];
const CHINA: readonly Part[] = [{ bloc: 'cn', text: 'China' }];

/** "In 2028 China is ahead in vertical B2B in 50 of 100 futures, up from 38 at the baseline, and the US in 50, down from 62." */
function ahead({ segment, year, chinaAhead, before }: WhyFacts, against: Against): Sentence {
  const [cn, us] = bothInHundred(chinaAhead.probability);
  const start = [`In ${year} `, ...CHINA, ` is ahead in ${SEGMENT_WORDS[segment].inText} in ${cn} of 100 futures`];
  if (!before) return [...start, ' and ', ...US, ` in ${us}.`];
  if (chinaAhead.probability === before.chinaAhead.probability)
    return [...start, ' and ', ...US, ` in ${us}, as at the ${against}.`];
  if (!moved(chinaAhead, before.chinaAhead))
    return [...start, ' and ', ...US, ` in ${us}; the change from the ${against} is no more than noise.`];
  const [cnBefore, usBefore] = bothInHundred(before.chinaAhead.probability);
  const [up, down] = chinaAhead.probability > before.chinaAhead.probability ? ['up', 'down'] : ['down', 'up'];
  return [...start, `, ${up} from ${cnBefore} at the ${against}, and `, ...US, ` in ${us}, ${down} from ${usBefore}.`];
}

/** "China’s middle share is 48%, up 3 points, and that of the US 47%, down 3 points." Other is told of where it moved. */
function middles({ middles: now, before, precision }: WhyFacts, against: Against): Sentence {
  const told = (bloc: BlocId) => percent(now[bloc].median) + (before ? `, ${went(shift(bloc))}` : '');
  const shift = (bloc: BlocId) => {
    const by = now[bloc].median - before!.middles[bloc].median;
    return Math.abs(by) < precision.median ? 0 : by;
  };
  const still = before && (['us', 'cn', 'other'] as const).every((bloc) => points(shift(bloc)) === '0');
  const plain = (bloc: BlocId) => percent(now[bloc].median);
  if (!before || still)
    return [
      ...CHINA,
      `’s middle share is ${plain('cn')} and that of `,
      ...US,
      ` ${plain('us')}${still ? `, as at the ${against} or within noise of it` : ''}.`,
    ];
  const other: Sentence =
    points(shift('other')) === '0' ? [] : ['; that of ', { bloc: 'other', text: 'Other' }, ` is ${told('other')}`];
  return [...CHINA, `’s middle share is ${told('cn')}, and that of `, ...US, ` ${told('us')}`, ...other, '.'];
}

/** "up 3 points", "down 0.4 points", "no more than noise away". */
function went(by: number): string {
  const text = points(by);
  if (text === '0') return 'unchanged within noise';
  const size = text.slice(1);
  return `${by > 0 ? 'up' : 'down'} ${size} ${size === '1' || size === '1.0' ? 'point' : 'points'}`;
}

/** How far futures differ among themselves, and whether the change is large beside that. */
function spread({ middles: now, before }: WhyFacts): Sentence {
  const wide = ({ low, high }: Middle) => range(low, high);
  const facts: Sentence = [...US, ` between ${wide(now.us)}%`];
  const start = 'in 8 of 10 futures ';
  const by = before ? Math.abs(now.cn.median - before.middles.cn.median) : 0;
  const small = before && by < (now.cn.high - now.cn.low) / 2;
  const lead = small ? `Futures differ more than that among themselves: ${start}` : capital(start);
  return [lead, ...CHINA, `’s share falls between ${wide(now.cn)}% and that of `, ...facts, '.'];
}

/** What the runs can tell. */
function good({ precision: { median, chance }, trials }: WhyFacts): Sentence {
  const counts = Math.max(1, Math.ceil(100 * chance));
  return [
    `At ${grouped(trials)} futures a middle is good to about ${atMost(median)} points and a chance to ${counts} in 100.`,
  ];
}

function largest({ reason }: WhyFacts): readonly Sentence[] {
  if (reason === 'working') return [['The largest reason is being worked out.']];
  if (reason === 'failed') return [['The largest reason could not be worked out.']];
  return [mattersFinding(reason.outcome, reason.reason), [uncertaintySentence(reason.reason, reason.sd)]];
}
