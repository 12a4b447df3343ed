/**
 * What the analysis prints: US and Chinese shares of four AI markets in 2024 and its projection for 2028.
 * Figures stand here once, exactly as printed (vertical B2B 2024 really is 60 / 30, the one row that sums to 90).
 */

/** The published text whose "Market Segment" table is modelled. It names no source for its shares, nor of what they are shares. */
export const ANALYSIS = {
  title: 'The Great Convergence: How China’s AI Models Caught Up and Redefined Global Competition',
  shortTitle: 'The Great Convergence',
  publisher: 'AINews',
  published: '2026-04',
  table: 'Market Segment',
  licence: 'Facts and figures only; the text belongs to its publisher.',
} as const;

/** One row of the table. Shares are fractions of one, `[US, China]`; what is left over is Other. */
export interface AnalysisRow {
  readonly printedName: string;
  readonly share2024: readonly [us: number, cn: number];
  readonly share2028: readonly [us: number, cn: number];
  readonly printedDrivers: string;
}

export const ANALYSIS_ROWS = {
  'llm-apis': {
    printedName: 'Generic LLM APIs',
    share2024: [0.75, 0.2],
    share2028: [0.6, 0.35],
    printedDrivers: 'Sovereignty concerns, cost competition',
  },
  'vertical-b2b': {
    printedName: 'Vertical AI Solutions (B2B)',
    share2024: [0.6, 0.3],
    share2028: [0.5, 0.45],
    printedDrivers: 'China’s industrial digitization pace',
  },
  'consumer-apps': {
    printedName: 'AI-Enabled Consumer Apps',
    share2024: [0.7, 0.25],
    share2028: [0.55, 0.4],
    printedDrivers: 'ByteDance/TikTok’s global reach',
  },
  chips: {
    printedName: 'AI Chip & Infrastructure',
    share2024: [0.8, 0.15],
    share2028: [0.7, 0.25],
    printedDrivers: 'US export controls, China’s subsidy drive',
  },
} as const satisfies Record<string, AnalysisRow>;
