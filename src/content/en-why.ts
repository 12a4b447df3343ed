/**
 * The Why panel in English: one paragraph by rule, each sentence from its own facts. Both sides are counted, the absolute comes
 * before the change, and what runs cannot tell apart is called noise.
 */

import { BLOCS, type BlocId } from '../model/blocs';
import type { Cause } from '../model/causes';
import type { Difference } from '../model/scenario';
import { moved, SEGMENT_WORDS } from './en-findings';
import { inText, mattersFinding, uncertaintySentence } from './en-matters';
import { change } from './en-settings';
import { atMost, bothInHundred, grouped, percent, points, signed } from './numbers';
import { plainText, type Against, type Part, type Sentence } from './words';
import type { Middle, WhyFacts, WhyWords } from './words-why';

const MOST_NAMED = 3;
const COUNTS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

export const whyWords = (against: Against): WhyWords => ({
  why: (facts) =>
    joined([
      differ(facts, against),
      ahead(facts, against),
      middles(facts, against),
      ...parts(facts),
      spread(facts),
      good(facts),
      ...largest(facts),
    ]),
});

function joined(sentences: readonly Sentence[]): Sentence {
  return sentences.flatMap((sentence, index) => (index === 0 ? sentence : [' ', ...sentence]));
}

/**
 * "One setting differs from the baseline: US export controls, 80% (complete) instead of 60% (as now)." Of more than are named,
 * those with the largest part of the change, once that is known.
 */
function differ({ differences, causes }: WhyFacts, against: Against): Sentence {
  const [first] = differences;
  if (!first) return [`Every driver, event and weight is as at the ${against}.`];
  const count = differences.length;
  const verb = count === 1 ? 'setting differs' : 'settings differ';
  const some = count > MOST_NAMED;
  const among = some ? ', among them ' : ': ';
  const ranked = some && causes ? causes.each.map(({ difference }) => difference) : differences;
  const named = ranked.slice(0, MOST_NAMED).map(instead);
  return [`${COUNTS[count] ?? grouped(count)} ${verb} from the ${against}${among}${listed(named, '; ', '; and ')}.`];
}

function instead(difference: Difference): string {
  const { name, from, to } = change(difference);
  return difference.kind === 'weights' ? 'the weights of the four markets' : `${name}, ${to} instead of ${from}`;
}

function listed(items: readonly string[], comma: string, and: string): string {
  const rest = items.slice(0, -1);
  return (rest.length === 0 ? '' : rest.join(comma) + and) + items.at(-1)!;
}

const US: readonly Part[] = ['the ', { bloc: 'us', text: 'US' }];
const CHINA: readonly Part[] = [{ bloc: 'cn', text: 'China' }];
/** Not to be taken for a lead in each of the four. */
const ALL_FOUR = 'the weighted total of all four, an assumption,';

/** "In 2028 China is ahead in vertical B2B in 50 of 100 futures, up from 38 at the baseline, and the US in 50, down from 62." */
function ahead({ segment, year, chinaAhead, before }: WhyFacts, against: Against): Sentence {
  const [cn, us] = bothInHundred(chinaAhead.probability);
  const where = segment === 'all' ? ALL_FOUR : SEGMENT_WORDS[segment].inText;
  const start = [`In ${year} `, ...CHINA, ` is ahead in ${where} in ${cn} of 100 futures`];
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
  const plain = (bloc: BlocId) => percent(now[bloc].median);
  const shift = (bloc: BlocId) => {
    const by = before ? now[bloc].median - before.middles[bloc].median : 0;
    return Math.abs(by) < precision.median ? 0 : by;
  };
  if (BLOCS.every((bloc) => isStill(shift(bloc)))) {
    const same = before ? `, as at the ${against} or within noise of it` : '';
    return [`China’s middle share is ${plain('cn')} and that of the US ${plain('us')}${same}.`];
  }
  const told = (bloc: BlocId) => `${plain(bloc)}, ${went(shift(bloc))}`;
  const other = isStill(shift('other')) ? '' : `; that of Other is ${told('other')}`;
  return [`China’s middle share is ${told('cn')}, and that of the US ${told('us')}${other}.`];
}

export function isStill(by: number): boolean {
  return points(by) === '0';
}

/** "up 3 points", "down 0.4 points", "unchanged within noise". */
function went(by: number): string {
  if (isStill(by)) return 'unchanged within noise';
  const size = points(by).slice(1);
  return `${by > 0 ? 'up' : 'down'} ${size} ${size === '1' || size === '1.0' ? 'point' : 'points'}`;
}

const SHARES: Readonly<Record<BlocId, string>> = { us: 'the US share', cn: 'China’s share', other: 'Other’s share' };

/** "Taken one by one, China’s share moves by +3.3 points with cost competition and +1.5 with open-source diffusion." */
export function parts({ causes, precision }: Pick<WhyFacts, 'causes' | 'precision'>): Sentence[] {
  if (!causes || causes.each.length < 2) return [];
  const { bloc, each } = causes;
  const tells = (change: number) => Math.abs(change) >= precision.median && !isStill(change);
  const named = each.filter(({ change }) => tells(change)).slice(0, MOST_NAMED);
  const [first, ...next] = named.map((cause) => ({ by: signed(100 * cause.change, 1), who: whose(cause) }));
  if (!first) return [[`Taken one by one, none of them moves ${SHARES[bloc]} by more than noise.`]];
  const rest = each.slice(named.length);
  const left = rest.reduce((sum, { change }) => sum + change, 0);
  const last = rest.length === 1 ? whose(rest[0]!) : 'the others together';
  const items = [
    `by ${first.by} points with ${first.who}`,
    ...next.map(({ by, who }) => `${by} with ${who}`),
    ...(rest.length === 0 ? [] : [`${tells(left) ? signed(100 * left, 1) : 'no more than noise'} with ${last}`]),
  ];
  return [[`Taken one by one, ${SHARES[bloc]} moves ${listed(items, ', ', ' and ')}.`]];
}

function whose({ difference }: Cause): string {
  return difference.kind === 'weights' ? 'the weights of the four markets' : inText(difference);
}

/** How far futures differ among themselves, and whether the change is large beside that. */
function spread({ middles: now, before }: WhyFacts): Sentence {
  const wide = ({ low, high }: Middle) => `between ${percent(low)} and ${percent(high)}`;
  const start =
    before && isSmall(now.cn, before.middles.cn)
      ? 'Futures differ more than that among themselves: in 8 of 10'
      : 'In 8 of 10 futures';
  return [`${start} China’s share falls ${wide(now.cn)} and that of the US ${wide(now.us)}.`];
}

/** Whether a middle moved by less than futures differ among themselves. */
export function isSmall(now: Middle, before: Middle): boolean {
  return Math.abs(now.median - before.median) < (now.high - now.low) / 2;
}

/** What the runs can tell. */
function good({ precision: { median, chance }, trials }: WhyFacts): Sentence {
  const counts = Math.max(1, Math.ceil(100 * chance));
  return [
    `At ${grouped(trials)} futures a middle is good to about ${atMost(median)} points and a chance to ${counts} in 100.`,
  ];
}

export function largest({ reason }: Pick<WhyFacts, 'reason'>): readonly Sentence[] {
  if (reason === 'working') return [['The largest reason is being worked out.']];
  if (reason === 'failed') return [['The largest reason could not be worked out.']];
  return [[plainText(mattersFinding(reason.outcome, reason.reason))], [uncertaintySentence(reason.reason, reason.sd)]];
}
