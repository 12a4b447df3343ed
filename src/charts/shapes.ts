/**
 * Path strings: lines and areas over the quarters, and the shape that tells a bloc apart without colour. Straight segments alone,
 * so written here: d3's lines bring every curve along.
 */

import type { BlocId } from '../model/blocs';
import { tenth } from './plate';

export type Point = readonly [x: number, y: number];

/** A single point closes upon itself. */
export function linePath(points: readonly Point[]): string {
  return points.length === 0 ? '' : `M${joined(points)}${points.length === 1 ? 'Z' : ''}`;
}

function joined(points: readonly Point[]): string {
  return points.map(([x, y]) => `${tenth(x)},${tenth(y)}`).join('L');
}

/** The line without its stretch between two x: lettering stands there. */
export function gappedPath(points: readonly Point[], from: number, to: number): string {
  const before = points.filter(([x]) => x < from);
  const after = points.filter(([x]) => x > to);
  return linePath([...before, at(points, from)]) + linePath([at(points, to), ...after]);
}

function at(points: readonly Point[], x: number): Point {
  const index = Math.max(
    1,
    points.findIndex(([right]) => right >= x),
  );
  const [[x0, y0], [x1, y1]] = [points[index - 1]!, points[index]!];
  return [x, y0 + ((y1 - y0) * (x - x0)) / (x1 - x0)];
}

/** The area between two edges that share their x coordinates. */
export function areaPath(lower: readonly Point[], upper: readonly Point[]): string {
  return upper.length === 0 ? '' : closed([...upper, ...[...lower].reverse()]);
}

/** The bloc's mark around a point: circle US, square China, triangle Other, of about equal area. */
export function markPath(bloc: BlocId, x: number, y: number, radius: number): string {
  if (bloc === 'us') return circle(x, y, tenth(radius));
  if (bloc === 'cn') return closed(square(x, y, radius * 0.9));
  return closed(triangle(x, y, radius));
}

function circle(x: number, y: number, r: number): string {
  return `M${tenth(x - r)},${tenth(y)}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0Z`;
}

function square(x: number, y: number, half: number): Point[] {
  return [
    [x - half, y - half],
    [x + half, y - half],
    [x + half, y + half],
    [x - half, y + half],
  ];
}

function triangle(x: number, y: number, r: number): Point[] {
  return [
    [x, y - 1.15 * r],
    [x + 1.1 * r, y + 0.85 * r],
    [x - 1.1 * r, y + 0.85 * r],
  ];
}

function closed(corners: readonly Point[]): string {
  return `M${joined(corners)}Z`;
}
