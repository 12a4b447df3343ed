/*
 * The bench's peer in C: one core, float32, plain loops over a block of trials that the compiler makes into vectors (a tenth
 * faster than over all trials), quantiles from a histogram. Started with the folder of the work, trials, quarters, drivers;
 * answers "go" with the seconds of one update and "result" by writing quantiles and means (float64) to result.f64 in the folder.
 */

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { SEGMENTS = 4, BLOCS = 3, LEVELS = 9, BLOCK = 512, BINS = 4096, GROUP = 64, MOST_DRIVERS = 64 };

static const double levels[LEVELS] = {0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975};

static int trials, quarters, drivers;
static float *base, *pushes, *coefficients;
static double *quantiles, *means;

/* A driver that acts in a quarter: its pushes by trial and what they do. */
typedef struct {
  const float *response, *adaptation;
  float ax, bx, ay, by;
} Acting;

static Acting acting[MOST_DRIVERS];
static float x[BLOCK], y[BLOCK];
static uint16_t bins[BLOCS][BLOCK];
static uint16_t counts[BLOCS][BINS + GROUP]; /* room for a share that rounds to 1 */

static int find_acting(int segment, int quarter) {
  int found = 0;
  for (int d = 0; d < drivers; d++) {
    const float *c = coefficients + 4 * ((segment * drivers + d) * quarters + quarter);
    if (c[0] == 0 && c[2] == 0) continue;
    const float *push = pushes + (size_t)2 * d * trials;
    acting[found++] = (Acting){push, push + trials, c[0], c[1], c[2], c[3]};
  }
  return found;
}

static void fill_balances(const float *restrict base_x, const float *restrict base_y, int found, int first, int count) {
  memcpy(x, base_x + first, count * sizeof(float));
  memcpy(y, base_y + first, count * sizeof(float));
  for (int d = 0; d < found; d++) {
    const Acting driver = acting[d];
    const float *restrict a = driver.response + first, *restrict b = driver.adaptation + first;
    for (int i = 0; i < count; i++) {
      x[i] += driver.ax * a[i] - driver.bx * b[i];
      y[i] += driver.ay * a[i] - driver.by * b[i];
    }
  }
}

static void fill_bins(int count, double sums[BLOCS]) {
  float us_sum = 0, cn_sum = 0, other_sum = 0;
  for (int i = 0; i < count; i++) {
    const float us = expf(0.5f * x[i]), cn = 1 / us, other = expf(-y[i]);
    const float part = 1 / (us + cn + other);
    us_sum += us * part;
    cn_sum += cn * part;
    other_sum += other * part;
    bins[0][i] = (uint16_t)(int)(us * part * BINS);
    bins[1][i] = (uint16_t)(int)(cn * part * BINS);
    bins[2][i] = (uint16_t)(int)(other * part * BINS);
  }
  sums[0] += us_sum;
  sums[1] += cn_sum;
  sums[2] += other_sum;
}

static void count_bins(int count) {
  for (int i = 0; i < count; i++) {
    counts[0][bins[0][i]]++;
    counts[1][bins[1][i]]++;
    counts[2][bins[2][i]]++;
  }
}

static int sum_of_group(const uint16_t *group) {
  int sum = 0;
  for (int i = 0; i < GROUP; i++) sum += group[i];
  return sum;
}

/* How far a walk through a histogram has come. */
typedef struct {
  const uint16_t *count;
  int group, before, in_group;
} Walk;

/* The values of a bin are taken as evenly spaced in it; ranks are asked for in ascending order. */
static double order_statistic(Walk *walk, int rank) {
  while (walk->before + walk->in_group <= rank) {
    walk->before += walk->in_group;
    walk->in_group = sum_of_group(walk->count + GROUP * ++walk->group);
  }
  int bin = GROUP * walk->group, before = walk->before;
  while (before + walk->count[bin] <= rank) before += walk->count[bin++];
  return (bin + (rank - before + 0.5) / walk->count[bin]) / BINS;
}

/* Definition 7. */
static void fill_quantiles(const uint16_t *count, double *out) {
  Walk walk = {count, 0, 0, sum_of_group(count)};
  for (int level = 0; level < LEVELS; level++) {
    const double rank = levels[level] * (trials - 1);
    const double below = order_statistic(&walk, (int)rank), above = order_statistic(&walk, (int)rank + 1);
    out[level] = below + (rank - floor(rank)) * (above - below);
  }
}

static void update_series(int segment, int quarter) {
  const size_t row = trials, axis = row * quarters;
  const float *base_x = base + 2 * segment * axis + quarter * row, *base_y = base_x + axis;
  const int found = find_acting(segment, quarter);
  double sums[BLOCS] = {0};
  memset(counts, 0, sizeof counts);
  for (int first = 0; first < trials; first += BLOCK) {
    const int count = trials - first < BLOCK ? trials - first : BLOCK;
    fill_balances(base_x, base_y, found, first, count);
    fill_bins(count, sums);
    count_bins(count);
  }
  for (int bloc = 0; bloc < BLOCS; bloc++) {
    const int series = (segment * BLOCS + bloc) * quarters + quarter;
    means[series] = sums[bloc] / trials;
    fill_quantiles(counts[bloc], quantiles + LEVELS * series);
  }
}

static double update(void) {
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  for (int segment = 0; segment < SEGMENTS; segment++)
    for (int quarter = 0; quarter < quarters; quarter++) update_series(segment, quarter);
  clock_gettime(CLOCK_MONOTONIC, &end);
  return (double)(end.tv_sec - start.tv_sec) + 1e-9 * (double)(end.tv_nsec - start.tv_nsec);
}

static FILE *open_in(const char *folder, const char *name, const char *mode) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *file = fopen(path, mode);
  if (!file) perror(path), exit(1);
  return file;
}

static float *load(const char *folder, const char *name, size_t length) {
  float *values = aligned_alloc(64, (length * sizeof(float) + 63) / 64 * 64);
  FILE *file = open_in(folder, name, "rb");
  if (fread(values, sizeof(float), length, file) != length) exit(1);
  fclose(file);
  return values;
}

static void write_result(const char *folder, size_t series) {
  FILE *file = open_in(folder, "result.f64", "wb");
  fwrite(quantiles, sizeof(double), LEVELS * series, file);
  fwrite(means, sizeof(double), series, file);
  fclose(file);
}

int main(int argc, char **words) {
  if (argc != 5) return 2;
  trials = atoi(words[2]), quarters = atoi(words[3]), drivers = atoi(words[4]);
  if (drivers > MOST_DRIVERS || trials > UINT16_MAX) return 2;
  const size_t series = SEGMENTS * BLOCS * quarters;
  base = load(words[1], "base.f32", (size_t)SEGMENTS * 2 * quarters * trials);
  pushes = load(words[1], "pushes.f32", (size_t)drivers * 2 * trials);
  coefficients = load(words[1], "coefficients.f32", (size_t)SEGMENTS * drivers * quarters * 4);
  quantiles = malloc(LEVELS * series * sizeof(double));
  means = malloc(series * sizeof(double));
  puts("ready");
  fflush(stdout);
  char line[64];
  while (fgets(line, sizeof line, stdin)) {
    if (strncmp(line, "go", 2) == 0) printf("%.9f\n", update());
    if (strncmp(line, "result", 6) == 0) write_result(words[1], series), puts("written");
    fflush(stdout);
  }
  return 0;
}
