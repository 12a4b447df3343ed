/** The four markets, in the order of every array with a segment axis. Shares come from the analysis, nowhere else. */

import { ANALYSIS_ROWS, type AnalysisRow } from '../data/analysis';

export const SEGMENTS = ['llm-apis', 'vertical-b2b', 'consumer-apps', 'chips'] as const;
export type SegmentId = (typeof SEGMENTS)[number];

/** A segment, or the weighted total of all four (model §3.9; the weights are an assumption). */
export const SEGMENTS_AND_ALL = [...SEGMENTS, 'all'] as const;
export type SegmentOrAll = (typeof SEGMENTS_AND_ALL)[number];

/** Fractions of one for US and China at the two years the analysis gives. */
export type AnalysisShares = Readonly<Record<SegmentId, Pick<AnalysisRow, 'share2024' | 'share2028'>>>;

export const ANALYSIS_SHARES: AnalysisShares = ANALYSIS_ROWS;
