/** Who holds share. The order is the order of every array with a bloc axis, so it never changes. */

export const BLOCS = ['us', 'cn', 'other'] as const;
export type BlocId = (typeof BLOCS)[number];

/** A number for each of US, China, Other: a log-attraction effect, or shares that sum to one. */
export type PerBloc = readonly [us: number, cn: number, other: number];

export function isBlocId(id: string): id is BlocId {
  return (BLOCS as readonly string[]).includes(id);
}
