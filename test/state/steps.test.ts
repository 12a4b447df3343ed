import { expect, it } from 'vitest';
import { BASELINE, withDriver, type Scenario } from '../../src/model/scenario';
import { workOn, type Work } from '../../src/model/work';
import { begin, record, undo } from '../../src/state/history';
import { stepsTaken, type Medians } from '../../src/state/steps';

const at = (cost: number, more: Partial<Scenario> = {}): Work =>
  workOn({ ...withDriver(BASELINE, 'cost', { value: cost, sure: 'unsure' }), ...more });
const history = (...works: Work[]) =>
  works.reduce((so, work) => record(so, work, Object.is, 0), begin(workOn(BASELINE)));

/** China's middle in chips is the price cut, that of the US in LLM APIs half as much less; the rest stands still. */
function medians({ drivers, horizon }: Scenario): Medians {
  const flat = { us: 0.5, cn: 0.45, other: 0.05 };
  const cut = drivers.cost.value / 100;
  const of = { 'vertical-b2b': flat, 'consumer-apps': flat };
  return { horizon, of: { ...of, chips: { ...flat, cn: cut }, 'llm-apis': { ...flat, us: 1 - cut / 2 } } };
}

it('steps come newest first, those undone on top, and one of them is the present', () => {
  const steps = stepsTaken(undo(history(at(60), at(70))), medians);
  expect(steps.map(({ at }) => at)).toEqual([2, 1, 0]);
  expect(steps.map(({ isPresent }) => isPresent)).toEqual([false, true, false]);
  expect(steps.at(-1)).toMatchObject({ from: undefined, moved: undefined });
});

it('a step names the middle it moved most, of all markets and blocs', () => {
  const [newest] = stepsTaken(history(at(60), at(45)), medians);
  expect(newest!.moved).toEqual({ segment: 'chips', bloc: 'cn', year: 2028, from: 0.6, to: 0.45 });
});

it('other futures are not compared, nor what was never run', () => {
  expect(stepsTaken(history(at(50, { seed: 'other' })), medians)[0]!.moved).toBeUndefined();
  expect(stepsTaken(history(at(60)), () => undefined)[0]!.moved).toBeUndefined();
});
