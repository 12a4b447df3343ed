import { describe, expect, it } from 'vitest';
import { adaptationOf, arrivalOf, DIMENSIONS, effectOf, positionOf, severityOf } from '../../src/model/coordinates';
import { DRIVERS } from '../../src/model/drivers';
import { EVENTS } from '../../src/model/events';
import { BLOCK, fillStream, keyOf, uniform, xoshiro128 } from '../../src/model/random';
import { DIRECTIONS } from '../../src/data/directions';
import { directionNumbers, fillSobol } from '../../src/model/sobol';
import { normalQuantile } from '../../src/model/normal';
import { drawBlock, PRINCIPAL_STEPS, STEPS } from '../../src/model/draws';

const stream = (name: string, blocks: number) => {
  const out = new Uint32Array(BLOCK * blocks);
  for (let b = 0; b < blocks; b++) fillStream(keyOf('2028', name), b, out.subarray(b * BLOCK, (b + 1) * BLOCK));
  return Float64Array.from(out, uniform);
};

describe('xoshiro128**', () => {
  it('gives the reference implementation’s numbers', () => {
    const out = new Uint32Array(4);
    xoshiro128([0x964d4a0c, 0xd40ab895 | 0, 0xad7fdecb | 0, 0x3006f0f0], out);
    expect([...out]).toEqual([0xf1391922, 0x6fe53806, 0xa5be2840, 0xf510ee70]);
    xoshiro128([1, 2, 3, 4], out);
    expect([...out]).toEqual([11520, 0, 5927040, 70819200]);
  });
});

describe('a 32-bit integer as a uniform number', () => {
  it('stands in the middle of its 2⁻³², so that neither 0 nor 1 is ever drawn', () => {
    expect(uniform(0)).toBe(0.5 / 2 ** 32);
    expect(uniform(0xffffffff)).toBe(1 - 0.5 / 2 ** 32);
    expect(uniform(-1)).toBe(uniform(0xffffffff));
  });
});

describe('a named stream', () => {
  it('is uniform in 64 cells over half a million draws', () => {
    const draws = stream('path/chips/x/7', 512);
    const counts = new Array(64).fill(0);
    for (const u of draws) counts[Math.floor(u * 64)]++;
    const expected = draws.length / 64;
    const chi2 = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // 63 degrees of freedom: five standard deviations above the mean
    expect(chi2).toBeLessThan(63 + 5 * Math.sqrt(2 * 63));
  });

  it('has no correlation from one draw to the next, from block to block, or with its neighbour by name', () => {
    const draws = stream('path/chips/x/7', 256);
    const neighbour = stream('path/chips/x/8', 256);
    const correlation = (lag: number, other = draws) => {
      let sum = 0;
      for (let i = 0; i + lag < draws.length; i++) sum += (draws[i]! - 0.5) * (other[i + lag]! - 0.5) * 12;
      return sum / (draws.length - lag);
    };
    const bound = 5 / Math.sqrt(draws.length);
    for (const lag of [1, 2, BLOCK]) expect(Math.abs(correlation(lag))).toBeLessThan(bound);
    expect(Math.abs(correlation(0, neighbour))).toBeLessThan(bound);
  });

  it('starts every block from MurmurHash3’s finaliser, whose value of 1 is 0x514e28b7', () => {
    // xoshiro128**’s first number depends on its second word alone; this key makes that word the finaliser’s of 1
    const first = (block: number) => {
      const out = new Uint32Array(1);
      fillStream([0, (1 - Math.imul(4 * block + 2, 0x9e3779b9)) | 0, 0, 0], block, out);
      return out[0];
    };
    const expected = new Uint32Array(1);
    xoshiro128([0, 0x514e28b7, 0, 0], expected);
    for (const block of [0, 1, 2, 500]) expect(first(block), `block ${block}`).toBe(expected[0]);
  });

  it('differs from seed to seed, also where the seeds are neighbours', () => {
    expect(keyOf('1', 'a')).not.toEqual(keyOf('2', 'a'));
    expect(keyOf('1', 'a')).toEqual(keyOf('1', 'a'));
  });
});

describe('the scrambled Sobol’ point', () => {
  it('puts exactly one of the first 256 points into every 256th of every dimension', () => {
    const points = new Uint32Array(256);
    for (const [name, dimension] of DIMENSIONS) {
      fillSobol(dimension, keyOf('2028', name)[0], 0, points);
      expect(new Set(Array.from(points, (point) => point >>> 24)).size, name).toBe(256);
    }
  });

  it('keeps pairs of dimensions even: each 16 × 16 cell of the first two holds 16 of 4,096 points', () => {
    const [a, b] = [0, 1].map((dimension) => {
      const points = new Uint32Array(4096);
      fillSobol(dimension, 12345 + dimension, 0, points);
      return points;
    });
    const cells = new Array(256).fill(0);
    a!.forEach((point, i) => cells[(point >>> 28) * 16 + (b![i]! >>> 28)]++);
    expect(new Set(cells)).toEqual(new Set([16]));
  });

  it('is the same point however the sequence is entered', () => {
    const whole = new Uint32Array(5000);
    const part = new Uint32Array(1000);
    fillSobol(17, 99, 0, whole);
    fillSobol(17, 99, 3072, part);
    expect(part).toEqual(whole.slice(3072, 4072));
  });

  it('starts from the published direction numbers', () => {
    // Bratley and Fox (1988): dimension 3 begins ½, ¾, ⅜ … in direction numbers 1/2, 3/4, 7/8 (m = 1, 3, 1 → 1/2, 3/4, 1/8)
    expect([...directionNumbers(3)].slice(0, 3)).toEqual([0x80000000, 0xc0000000, 0x20000000]);
    expect([...directionNumbers(0)].slice(0, 3)).toEqual([0x80000000, 0x40000000, 0x20000000]);
  });
});

describe('the Sobol’ sequence under the scramble', () => {
  it('has SciPy’s points, high dimensions too', () => {
    // 2³² × scipy.stats.qmc.Sobol(scramble=False, bits=32), points 1, 5, 100, 1000 and 4095
    const published: [dimension: number, points: number[]][] = [
      [10, [2147483648, 1610612736, 1979711488, 364904448, 2446327808]],
      [40, [2147483648, 1610612736, 3053453312, 3921674240, 862978048]],
      [68, [2147483648, 3758096384, 771751936, 826277888, 135266304]],
    ];
    for (const [dimension, points] of published) {
      const directions = directionNumbers(dimension);
      const point = (index: number) =>
        directions.reduce((p, v, bit) => (((index ^ (index >>> 1)) >>> bit) & 1 ? p ^ v : p), 0);
      expect(
        [1, 5, 100, 1000, 4095].map((index) => point(index) >>> 0),
        `dimension ${dimension}`,
      ).toEqual(points);
    }
  });
});

describe('the scramble', () => {
  const SEEDS = 4096;
  const drawn = Array.from({ length: SEEDS }, (_, seed) => {
    const points = new Uint32Array(8);
    fillSobol(3, keyOf(`scramble ${seed}`, 'any')[0], 0, points);
    return points;
  });

  it('makes every point uniform over the seeds', () => {
    for (const point of [0, 1, 5]) {
      const counts = new Array(16).fill(0);
      for (const points of drawn) counts[points[point]! >>> 28]++;
      const chi2 = counts.reduce((sum, count) => sum + (count - SEEDS / 16) ** 2 / (SEEDS / 16), 0);
      // 15 degrees of freedom: five standard deviations above the mean
      expect(chi2, `point ${point}`).toBeLessThan(15 + 5 * Math.sqrt(2 * 15));
    }
  });

  it('is Owen’s: two points part at the bit where they parted before, and agree by chance after it', () => {
    const bare = new Uint32Array(8);
    const directions = directionNumbers(3);
    for (let i = 0; i < 8; i++)
      bare[i] = directions.reduce((p, v, bit) => (((i ^ (i >>> 1)) >>> bit) & 1 ? p ^ v : p), 0);
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 7],
    ] as const) {
      const parting = Math.clz32(bare[a]! ^ bare[b]!);
      const agreed = new Array(32).fill(0);
      for (const points of drawn) {
        const apart = points[a]! ^ points[b]!;
        expect(Math.clz32(apart)).toBe(parting);
        for (let bit = parting + 1; bit < 32; bit++) agreed[bit] += 1 - ((apart >>> (31 - bit)) & 1);
      }
      // a fair coin for every seed: five standard errors; the first eight bits after the parting carry the evenness
      for (let bit = parting + 1; bit < parting + 9; bit++)
        expect(Math.abs(agreed[bit] / SEEDS - 0.5), `points ${a} and ${b}, bit ${bit}`).toBeLessThan(
          2.5 / Math.sqrt(SEEDS),
        );
    }
  });
});

describe('named coordinates', () => {
  it('place every driver and event of the tables, each in a dimension of its own', () => {
    const names = [
      ...DRIVERS.flatMap(({ id }) => [positionOf(id), effectOf(id), adaptationOf(id)]),
      ...EVENTS.flatMap(({ id }) => [arrivalOf(id), severityOf(id)]),
    ];
    expect(names.filter((name) => !DIMENSIONS.has(name))).toEqual([]);
    expect(new Set(DIMENSIONS.values()).size).toBe(DIMENSIONS.size);
    expect(DIMENSIONS.size).toBeLessThanOrEqual(DIRECTIONS.length + 1);
  });

  it('never move: the 117 names of model version 1, in the order of model §4 and §6, then later components', () => {
    const drivers =
      'sovereignty cost digitization reach export-controls subsidies open-source frontier-lead fragmentation consolidation';
    const events =
      'paradigm-breakthrough cn-agent-ecosystem safety-incident api-shakeout chip-disruption cn-node-breakthrough';
    const components = ['llm-apis', 'vertical-b2b', 'consumer-apps', 'chips'].flatMap((segment) => [
      `${segment}/x`,
      `${segment}/y`,
    ]);
    expect([...DIMENSIONS.keys()]).toEqual([
      ...drivers.split(' ').map((id) => `driver/${id}/position`),
      ...events.split(' ').map((id) => `event/${id}/arrival`),
      ...components.map((name) => `path/${name}/0`),
      ...drivers.split(' ').map((id) => `driver/${id}/effect`),
      ...events.split(' ').map((id) => `event/${id}/severity`),
      'noise/scale',
      'event/safety-incident/side',
      'event/paradigm-breakthrough/side',
      ...components.map((name) => `path/${name}/1`),
      ...drivers.split(' ').map((id) => `driver/${id}/adaptation`),
      ...components.map((name) => `base/${name}`),
      ...[2, 3, 4, 5, 6, 7].flatMap((component) => components.map((name) => `path/${name}/${component}`)),
    ]);
    expect([...DIMENSIONS.values()]).toEqual([...DIMENSIONS.keys()].map((_, dimension) => dimension));
  });
});

describe('the normal quantile', () => {
  it('equals tabulated values to the fifteenth digit', () => {
    // Φ⁻¹ at .975, .9, 1e−6 and 1e−20, as SciPy's ndtri has them
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(normalQuantile(0.9)).toBeCloseTo(1.2815515655446004, 14);
    expect(normalQuantile(1e-6)).toBeCloseTo(-4.753424308822899, 12);
    expect(normalQuantile(1e-20)).toBeCloseTo(-9.262340089798408, 12);
    expect(normalQuantile(0.5)).toBe(0);
  });

  it('has a relative error below 1e−15 in the middle, on the shoulders and in the tails', () => {
    // Φ⁻¹ of the double nearest to u, to forty digits by mpmath
    const exact: [u: number, z: number][] = [
      [0.4, -0.25334710313579974132],
      [0.2, -0.84162123357291416552],
      [0.08, -1.4050715603096325447],
      [0.0755, -1.436008227944181992],
      [0.07, -1.4757910281791706856],
      [0.01, -2.3263478740408410931],
      [0.001, -3.0902323061678135354],
      [1e-6, -4.7534243088228989573],
      [1e-9, -5.9978070150076868614],
      [1e-12, -7.0344838253011319326],
      [1e-20, -9.2623400897984075796],
      [1e-60, -16.39727821271871048],
      [1e-200, -30.205594179579643063],
    ];
    for (const [u, z] of exact) expect(Math.abs(normalQuantile(u) / z - 1), String(u)).toBeLessThan(1e-15);
  });

  it('is symmetric', () => {
    for (const u of [0.001, 0.05, 0.2, 0.45]) expect(normalQuantile(u)).toBeCloseTo(-normalQuantile(1 - u), 12);
  });
});

describe('the draws of a block', () => {
  it('turn principal components by an orthogonal matrix', () => {
    for (let a = 0; a < STEPS; a++) {
      for (let b = 0; b < STEPS; b++) {
        let dot = 0;
        for (let k = 0; k < STEPS; k++) dot += PRINCIPAL_STEPS[k * STEPS + a]! * PRINCIPAL_STEPS[k * STEPS + b]!;
        expect(dot).toBeCloseTo(a === b ? 1 : 0, 12);
      }
    }
  });

  it('give most of a path’s end to its first component, a ninth of that to its second', () => {
    // Karhunen–Loève: component k of a Brownian path carries 8/((2k − 1)π)² of Var B(1); 24 steps come within 1/24 of it
    const carried = (k: number) => {
      let sum = 0;
      for (let j = 0; j < STEPS; j++) sum += PRINCIPAL_STEPS[k * STEPS + j]!;
      return (sum * sum) / STEPS;
    };
    expect(Math.abs(carried(0) - 8 / Math.PI ** 2)).toBeLessThan(1 / STEPS);
    expect(Math.abs(carried(1) - 8 / (9 * Math.PI ** 2))).toBeLessThan(1 / STEPS);
  });

  it('put one of 1,024 trials into every 1,024th of every named coordinate, block after block', () => {
    for (const block of [0, 1, 13]) {
      const draws = drawBlock('2028', block);
      for (const name of DIMENSIONS.keys())
        expect(new Set(draws.uniform(name).map((u) => Math.floor(u * BLOCK))).size, name).toBe(BLOCK);
    }
  });

  it('scramble every named coordinate by a key of its own: a trial’s numbers all differ', () => {
    const draws = drawBlock('2028', 0);
    const first = [...DIMENSIONS.keys()].map((name) => draws.uniform(name)[0]);
    expect(new Set(first).size).toBe(DIMENSIONS.size);
  });

  it('give steps of variance one that are uncorrelated over 64 blocks', () => {
    const blocks = Array.from({ length: 64 }, (_, b) => drawBlock('2028', b).steps[6]!);
    const moment = (p: number, q: number) =>
      blocks.reduce((sum, steps) => {
        for (let i = 0; i < BLOCK; i++) sum += steps[p * BLOCK + i]! * steps[q * BLOCK + i]!;
        return sum;
      }, 0) /
      (64 * BLOCK);
    const standardError = Math.sqrt(2 / (64 * BLOCK));
    for (const p of [0, 11, 23]) {
      expect(Math.abs(moment(p, p) - 1)).toBeLessThan(5 * standardError);
      expect(Math.abs(moment(p, (p + 5) % 24))).toBeLessThan(5 * standardError);
    }
  });
});
