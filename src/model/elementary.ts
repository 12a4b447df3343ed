/**
 * exp, log and cosine from + − × ÷ alone, so a result is the same to the last bit in every engine: the language leaves
 * `Math.exp` and its kin to each engine. Within one unit in the last place (cosine: 2e−16).
 * exp and log follow FDLIBM (© 1993 Sun Microsystems, Inc.; freely given, notice kept: "Permission to use, copy, modify,
 * and distribute this software is freely granted, provided that this notice is preserved").
 */

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const LOG2_E = 1.442695040888963387;
const LARGEST = 709.782712893384;
const SMALLEST = -745.1332191019411;

/** 2^k for k in [−1074, 1023], at index k + 1074; doubling is exact. */
const POWERS_OF_TWO = powersOfTwo();

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(2098);
  powers[0] = Number.MIN_VALUE;
  for (let i = 1; i < powers.length; i++) powers[i] = 2 * powers[i - 1]!;
  return powers;
}

/** e^x. Underflows to 0 below −745.13, overflows to Infinity above 709.78. */
export function exp(x: number): number {
  if (x > LARGEST) return Infinity;
  if (x < SMALLEST) return 0;
  const k = Math.floor(x * LOG2_E + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t * (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  // Two steps at the ends of the range, where 2^k alone is not a double.
  if (k > 1023) return y * 2 * POWERS_OF_TWO[1023 + 1074]!;
  if (k < -1022) return y * POWERS_OF_TWO[k + 54 + 1074]! * POWERS_OF_TWO[-54 + 1074]!;
  return y * POWERS_OF_TWO[k + 1074]!;
}

const bits = new DataView(new ArrayBuffer(8));

/** Natural logarithm of x ≥ 0; log(0) = −Infinity, NaN below. */
export function log(x: number): number {
  if (x === 0) return -Infinity;
  if (!(x > 0)) return NaN;
  if (x === Infinity) return Infinity;
  const { mantissa, exponent } = split(x);
  const f = mantissa - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const odd =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  const half = 0.5 * f * f;
  return exponent * LN2_HIGH - (half - (s * (half + even + odd) + exponent * LN2_LOW) - f);
}

/** log(1 + x) for x > −1, right also where 1 + x loses the digits of x (Kahan). */
export function logOnePlus(x: number): number {
  const sum = 1 + x;
  return sum === 1 ? x : (log(sum) * x) / (sum - 1);
}

/** x = mantissa · 2^exponent with the mantissa in [√½, √2). */
function split(x: number): { mantissa: number; exponent: number } {
  const subnormal = x < 2.2250738585072014e-308;
  bits.setFloat64(0, subnormal ? x * 18014398509481984 : x);
  const high = bits.getUint32(0);
  let exponent = (high >>> 20) - 1023 - (subnormal ? 54 : 0);
  bits.setUint32(0, (high & 0xfffff) | 0x3ff00000);
  let mantissa = bits.getFloat64(0);
  if (mantissa >= Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  return { mantissa, exponent };
}

/** cos(2π · numerator/denominator) for whole numbers; the reduction to an eighth of a turn is exact. */
export function cosineOfTurn(numerator: number, denominator: number): number {
  // eighths of a turn, as a whole number over the denominator
  const eighths = (8 * Math.abs(numerator)) % (8 * denominator);
  const folded = eighths > 4 * denominator ? 8 * denominator - eighths : eighths;
  if (folded > 2 * denominator) return -cosineOfQuarter(4 * denominator - folded, denominator);
  return cosineOfQuarter(folded, denominator);
}

/** cos of `eighths/denominator` eighths of a turn, in the first quarter. */
function cosineOfQuarter(eighths: number, denominator: number): number {
  const angle = (of: number) => ((Math.PI / 4) * of) / denominator;
  return eighths <= denominator ? cosineSeries(angle(eighths)) : sineSeries(angle(2 * denominator - eighths));
}

/** Taylor series to x^16, |x| ≤ π/4: remainder below 3e−18. */
function cosineSeries(x: number): number {
  let sum = 1;
  for (let n = 16; n > 0; n -= 2) sum = 1 - (sum * x * x) / (n * (n - 1));
  return sum;
}

function sineSeries(x: number): number {
  let sum = 1;
  for (let n = 17; n > 1; n -= 2) sum = 1 - (sum * x * x) / (n * (n - 1));
  return x * sum;
}
