/**
 * Quantiles by counting: values fall into 16,384 steps between two ends, and an order statistic is the middle of its step.
 * Counts are whole numbers, so blocks of trials may be added in any order, by any number of workers.
 */

const STEPS: i32 = 16384;
const GROUP: i32 = 64;

/** Adds values to the counts and returns the sum of their steps; the step of v is (v − from) · scale, held within the ends. */
export function count(values: usize, trials: i32, counts: usize, from: f32, scale: f32): i32 {
  const last = i32x4.splat(STEPS - 1);
  const zero = i32x4.splat(0);
  let sum = zero;
  const whole = values + (<usize>(trials & ~3) << 2);
  let at = values;
  for (; at < whole; at += 16) {
    const scaled = f32x4.mul(f32x4.sub(v128.load(at), f32x4.splat(from)), f32x4.splat(scale));
    const steps = i32x4.min_s(i32x4.max_s(i32x4.trunc_sat_f32x4_s(scaled), zero), last);
    sum = i32x4.add(sum, steps);
    const places = i32x4.shl(steps, 2);
    one(counts + <usize>i32x4.extract_lane(places, 0));
    one(counts + <usize>i32x4.extract_lane(places, 1));
    one(counts + <usize>i32x4.extract_lane(places, 2));
    one(counts + <usize>i32x4.extract_lane(places, 3));
  }
  let total =
    i32x4.extract_lane(sum, 0) + i32x4.extract_lane(sum, 1) + i32x4.extract_lane(sum, 2) + i32x4.extract_lane(sum, 3);
  for (const end = values + (<usize>trials << 2); at < end; at += 4) {
    const step = min(max(<i32>((load<f32>(at) - from) * scale), 0), STEPS - 1);
    total += step;
    one(counts + (<usize>step << 2));
  }
  return total;
}

@inline
function one(place: usize): void {
  store<u32>(place, load<u32>(place) + 1);
}

/**
 * Quantiles of `trials` counted values by definition 7; the middle of step s is from + (s + ½)·width. `levels`: ascending,
 * float64; `out`: float64. The counts are left as they were.
 */
export function quantiles(
  counts: usize,
  trials: i32,
  levels: usize,
  wanted: i32,
  from: f64,
  width: f64,
  out: usize,
): void {
  let before: i32 = 0;
  let step: i32 = 0;
  for (let l = 0; l < wanted; l++) {
    const rank = load<f64>(levels + (<usize>l << 3)) * <f64>(trials - 1);
    const below = <i32>rank;
    for (;;) {
      const wholeGroup = step % GROUP == 0;
      const passed = wholeGroup ? groupSum(counts + (<usize>step << 2)) : load<i32>(counts + (<usize>step << 2));
      if (before + passed <= below) {
        before += passed;
        step += wholeGroup ? GROUP : 1;
      } else if (wholeGroup && before + load<i32>(counts + (<usize>step << 2)) <= below) {
        before += load<i32>(counts + (<usize>step << 2));
        step++;
      } else break;
    }
    let value = <f64>step;
    const part = rank - <f64>below;
    if (part > 0 && before + load<i32>(counts + (<usize>step << 2)) <= below + 1) {
      let next = step + 1;
      while (load<i32>(counts + (<usize>next << 2)) == 0) next++;
      value += part * <f64>(next - step);
    }
    store<f64>(out + (<usize>l << 3), from + (value + 0.5) * width);
  }
}

@inline
function groupSum(at: usize): i32 {
  let sum = v128.load(at);
  for (let i = 16; i < GROUP << 2; i += 16) sum = i32x4.add(sum, v128.load(at + i));
  return (
    i32x4.extract_lane(sum, 0) + i32x4.extract_lane(sum, 1) + i32x4.extract_lane(sum, 2) + i32x4.extract_lane(sum, 3)
  );
}

/** Forgets all counts. */
export function clear(counts: usize): void {
  memory.fill(counts, 0, STEPS << 2);
}

/** Variance of a · row + b · other about its own mean, in float64. */
export function variance(row: usize, a: f64, other: usize, b: f64, count: i32): f64 {
  let mean: f64 = 0;
  for (let i = 0; i < count; i++) mean += mixed(row, a, other, b, i);
  mean /= <f64>count;
  let sum: f64 = 0;
  for (let i = 0; i < count; i++) {
    const off = mixed(row, a, other, b, i) - mean;
    sum += off * off;
  }
  return sum / <f64>count;
}

@inline
function mixed(row: usize, a: f64, other: usize, b: f64, i: i32): f64 {
  return a * <f64>load<f32>(row + (<usize>i << 2)) + b * <f64>load<f32>(other + (<usize>i << 2));
}
