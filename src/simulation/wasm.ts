/** The compiled kernel, opened: its functions work on addresses in its own memory. */

import { KERNEL_BYTES } from './kernelBytes';

type Deed = (...numbers: number[]) => void;

/** What src/simulation/kernel exports; shapes and units stand there. Rows are addresses, counts are trials. */
export interface Kernel {
  readonly memory: WebAssembly.Memory;
  heap(): number;
  readonly stream: Deed;
  readonly sobol: Deed;
  readonly uniforms: Deed;
  readonly normals: Deed;
  readonly powers: Deed;
  readonly correlate: Deed;
  readonly path: Deed;
  readonly settle: Deed;
  readonly raise: Deed;
  readonly addRow: Deed;
  readonly arrivals: Deed;
  readonly arrivalsWithin: Deed;
  readonly sides: Deed;
  readonly feel: Deed;
  readonly jump: Deed;
  readonly lift: Deed;
  readonly push: Deed;
  readonly shares: Deed;
  readonly balanceWith: Deed;
  readonly sharesWith: Deed;
  readonly weigh: Deed;
  readonly clear: Deed;
  readonly quantiles: Deed;
  /** Sum of the steps. */
  count(...numbers: number[]): number;
  variance(...numbers: number[]): number;
}

let compiled: WebAssembly.Module | undefined;

/** A kernel with a memory of its own, or undefined where WebAssembly or its SIMD instructions are missing. */
export function openKernel(): Kernel | undefined {
  try {
    compiled ??= new WebAssembly.Module(Uint8Array.from(atob(KERNEL_BYTES), (c) => c.charCodeAt(0)));
    return new WebAssembly.Instance(compiled).exports as unknown as Kernel;
  } catch {
    return undefined;
  }
}
