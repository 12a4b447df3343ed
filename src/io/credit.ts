/** What every exported file says of itself, whatever the export: where it comes from, its licence, and what it is not. */

import { ANALYSIS } from '../data/analysis';
import { MODEL_VERSION } from '../model/scenario';

export const SOURCE_LINE = `After ${ANALYSIS.shortTitle}, ${ANALYSIS.publisher}, April 2026; model: Parallel Run, version ${MODEL_VERSION}`;
export const LICENCE_LINE = 'CC BY 4.0';
export const NOT_A_FORECAST = 'Not a forecast';
