"""The bench's two peers in NumPy: "plain", float64 as one normally writes it, and "tuned", float32 in place, a quarter at a time,
with the fastest way here of finding quantiles. Started with one of the two, then the folder of the work, trials, quarters, drivers.
"go" is answered with the seconds of one update, "result" by writing quantiles and means (float64) to result.f64 in the folder."""

import os
import sys
import time

# One thread, as every peer: the matrix product would else take all cores.
for name in ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ[name] = "1"

import numpy as np

LEVELS = np.array([0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975])
SEGMENTS, BLOCS, BINS = 4, 3, 4096


def load(folder, name, shape):
    return np.fromfile(os.path.join(folder, name), dtype="<f4").reshape(shape)


class Plain:
    """Whole arrays, np.exp, np.quantile."""

    def __init__(self, base, pushes, coefficients):
        self.base = base.astype(np.float64)
        self.pushes = pushes.astype(np.float64)
        self.coefficients = coefficients.astype(np.float64)

    def update(self):
        balances = self.base + self.coefficients @ self.pushes
        x, y = balances[:, 0], balances[:, 1]
        attractions = np.stack([np.exp(x / 2), np.exp(-x / 2), np.exp(-y)], axis=1)
        shares = attractions / attractions.sum(axis=1, keepdims=True)
        self.quantiles = np.moveaxis(np.quantile(shares, LEVELS, axis=-1), 0, -1)
        self.means = shares.mean(axis=-1)


class Tuned:
    """A quarter at a time through small arrays that stay in cache; `find` gives the quantiles of [bloc][trial]."""

    def __init__(self, base, pushes, coefficients, find):
        self.base, self.pushes, self.find = base, pushes, find
        self.coefficients = np.ascontiguousarray(np.moveaxis(coefficients, 2, 1))
        self.balances = np.empty((2, base.shape[-1]), np.float32)
        self.shares = np.empty((BLOCS, base.shape[-1]), np.float32)
        self.part = np.empty(base.shape[-1], np.float32)
        quarters = base.shape[2]
        self.quantiles = np.empty((SEGMENTS, BLOCS, quarters, len(LEVELS)))
        self.means = np.empty((SEGMENTS, BLOCS, quarters))

    def update(self):
        for segment in range(SEGMENTS):
            for quarter in range(self.base.shape[2]):
                self.fill_shares(segment, quarter)
                self.means[segment, :, quarter] = self.shares.mean(axis=1)
                self.quantiles[segment, :, quarter] = self.find(self.shares)

    def fill_shares(self, segment, quarter):
        weights = self.coefficients[segment, quarter]
        if weights.any():
            np.matmul(weights, self.pushes, out=self.balances)
            self.balances += self.base[segment, :, quarter]
        else:
            self.balances[:] = self.base[segment, :, quarter]
        x, y = self.balances
        us, cn, other = self.shares
        x *= np.float32(0.5)
        np.exp(x, out=us)
        np.reciprocal(us, out=cn)
        np.negative(y, out=y)
        np.exp(y, out=other)
        np.add(us, cn, out=self.part)
        self.part += other
        np.reciprocal(self.part, out=self.part)
        self.shares *= self.part


def ranks(count):
    rank = LEVELS * (count - 1)
    below = np.floor(rank).astype(np.int64)
    return below, below + 1, (rank - below).astype(np.float32)


def between(values, count):
    below, above, part = ranks(count)
    low = values[:, below]
    return low + part * (values[:, above] - low)


def by_sort(shares):
    return between(np.sort(shares, axis=1), shares.shape[1])


def by_partition(shares):
    below, above, _ = ranks(shares.shape[1])
    return between(np.partition(shares, np.union1d(below, above), axis=1), shares.shape[1])


def by_histogram(shares):
    """The values of a bin are taken as evenly spaced in it."""
    below, above, part = ranks(shares.shape[1])
    rank = np.stack([below, above])
    found = np.empty((BLOCS, len(LEVELS)))
    for bloc, bins in enumerate((shares * np.float32(BINS)).astype(np.intp)):
        counts = np.bincount(bins, minlength=BINS)
        until = np.cumsum(counts)
        bin = np.searchsorted(until, rank, side="right")
        low, high = (bin + (rank - until[bin] + counts[bin] + 0.5) / counts[bin]) / BINS
        found[bloc] = low + part * (high - low)
    return found


def seconds_of(update):
    start = time.perf_counter()
    update()
    return time.perf_counter() - start


def fastest(base, pushes, coefficients):
    tried = [Tuned(base, pushes, coefficients, find) for find in (by_sort, by_partition, by_histogram)]
    return min(tried, key=lambda peer: min(seconds_of(peer.update) for _ in range(4)))


def main():
    kind, folder = sys.argv[1:3]
    trials, quarters, drivers = map(int, sys.argv[3:])
    base = load(folder, "base.f32", (SEGMENTS, 2, quarters, trials))
    pushes = load(folder, "pushes.f32", (2 * drivers, trials))
    effects = load(folder, "coefficients.f32", (SEGMENTS, drivers, quarters, 2, 2)) * np.array([1, -1], np.float32)
    # From [segment][driver][quarter][x, y][response, adaptation] to [segment][x, y][quarter][driver and response or adaptation].
    coefficients = effects.transpose(0, 3, 2, 1, 4).reshape(SEGMENTS, 2, quarters, 2 * drivers)
    peer = Plain(base, pushes, coefficients) if kind == "plain" else fastest(base, pushes, coefficients)
    way = "float64, np.quantile" if kind == "plain" else f"float32, quantiles {peer.find.__name__.replace('_', ' ')}"
    print(f"ready NumPy {np.__version__}, one thread, {way}", flush=True)
    for line in sys.stdin:
        if line.startswith("go"):
            print(seconds_of(peer.update), flush=True)
        if line.startswith("result"):
            both = np.concatenate([peer.quantiles.ravel(), peer.means.ravel()]).astype("<f8")
            both.tofile(os.path.join(folder, "result.f64"))
            print("written", flush=True)


main()
