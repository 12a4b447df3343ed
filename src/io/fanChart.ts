/**
 * A fan as a chart of the office programs (DrawingML): band widths stacked on a base that is not painted, contours and medians
 * as lines, all on one axis. Written here because no library gives each area its own opacity, and one of them none.
 */

import { element, xmlSafe } from '../model/xml';
import { layout, NOTHING, paint, stroke, texts } from './drawingMl';
import { LABELS_AT, QUANTILES_FROM, REFERENCE_AT, stacked, wholeYear, WIDTHS_FROM, type FanChart } from './fanWorkbook';
import { column, XML_HEAD } from './workbook';

const MEDIAN = 3;
const WHOLE_YEAR = 4;

interface Series {
  readonly at: number;
  readonly name: string;
  readonly values: readonly number[];
  readonly look: string;
  readonly labelled?: boolean;
}

const AXES = element('c:axId', { val: 111 }) + element('c:axId', { val: 222 });

export function fanChartXml(fan: FanChart): string {
  const areas = areaSeries(fan);
  const lines = lineSeries(fan);
  const grouped = (kind: string, grouping: string, series: readonly Series[], first: number, after = '') => {
    const each = series.map((one, index) => seriesXml(fan, one, first + index, kind === 'c:lineChart'));
    const head = element('c:grouping', { val: grouping }) + element('c:varyColors', { val: 0 });
    return element(kind, {}, head + each.join('') + after + AXES);
  };
  const plot = [
    layout({ layoutTarget: 'inner', x: 0.13, y: 0.03, w: 0.72, h: 0.86 }),
    grouped('c:areaChart', 'stacked', areas, 0),
    grouped('c:lineChart', 'standard', lines, areas.length, element('c:marker', { val: 1 })),
    categoryAxis(fan),
    valueAxis(fan),
  ].join('');
  const chart = [
    element('c:autoTitleDeleted', { val: 1 }),
    element('c:plotArea', {}, plot),
    element('c:plotVisOnly', { val: 1 }),
    element('c:dispBlanksAs', { val: 'gap' }),
  ].join('');
  return (
    XML_HEAD +
    element(
      'c:chartSpace',
      NAMESPACES,
      [
        element('c:date1904', { val: 0 }),
        element('c:roundedCorners', { val: 0 }),
        element('c:chart', {}, chart),
        element('c:spPr', {}, NOTHING + element('a:ln', {}, NOTHING)),
        element('c:externalData', { 'r:id': 'rId1' }, element('c:autoUpdate', { val: 0 })),
      ].join(''),
    )
  );
}

const NAMESPACES = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
function areaSeries({ words, colours, opacities, quantiles }: FanChart): Series[] {
  const [nineteen, eight, half] = opacities;
  const names = [words.base, ...words.bands];
  const paints = [NOTHING, ...[nineteen, eight, half, eight, nineteen].map((alpha) => paint(colours.line, alpha))];
  return names.map((name, index) => ({
    at: WIDTHS_FROM + index,
    name,
    values: quantiles.map((seven) => stacked(seven)[index]!),
    look: paints[index]! + element('a:ln', {}, NOTHING),
  }));
}

/** Contours under the median, as on the page. */
function lineSeries({ words, colours, quantiles, reference }: FanChart): Series[] {
  const contour = [0, 6, 1, 5].map((cut) => ({
    at: QUANTILES_FROM + cut,
    name: words.quantiles[cut]!,
    values: quantiles.map((seven) => seven[cut]!),
    look: stroke(colours.label, 0.75),
  }));
  const dashed = reference && {
    at: REFERENCE_AT,
    name: words.reference,
    values: reference,
    look: stroke(colours.label, 1.5, 'dash'),
  };
  const median = {
    at: QUANTILES_FROM + MEDIAN,
    name: words.quantiles[MEDIAN],
    values: quantiles.map((seven) => seven[MEDIAN]),
    look: stroke(colours.line, 2.75),
    labelled: true,
  };
  return [...contour, ...(dashed ? [dashed] : []), median];
}

function seriesXml(fan: FanChart, { at, name, values, look, labelled }: Series, order: number, line: boolean): string {
  const { sheet } = fan.words;
  const last = values.length + 1;
  const range = (index: number) => `'${sheet}'!$${column(index)}$2:$${column(index)}$${last}`;
  return element(
    'c:ser',
    {},
    [
      element('c:idx', { val: order }),
      element('c:order', { val: order }),
      element('c:tx', {}, reference('str', `'${sheet}'!$${column(at)}$1`, [name])),
      element('c:spPr', {}, look),
      line ? element('c:marker', {}, element('c:symbol', { val: 'none' })) : '',
      labelled ? endLabel(fan, values.length - 1) : '',
      element('c:cat', {}, reference('str', range(LABELS_AT), fan.time.map(wholeYear))),
      element('c:val', {}, reference('num', range(at), values.map(String), '0.0%')),
      line ? element('c:smooth', { val: 0 }) : '',
    ].join(''),
  );
}

function reference(kind: 'str' | 'num', formula: string, values: readonly string[], format?: string): string {
  const points = values.map((value, idx) =>
    value ? element('c:pt', { idx }, element('c:v', {}, xmlSafe(value))) : '',
  );
  const count = element('c:ptCount', { val: values.length });
  const code = format ? element('c:formatCode', {}, format) : '';
  const cache = element(`c:${kind}Cache`, {}, code + count + points.join(''));
  return element(`c:${kind}Ref`, {}, element('c:f', {}, xmlSafe(formula)) + cache);
}

/** The number at the end of the median. */
function endLabel({ colours }: FanChart, idx: number): string {
  const shows = (value: 0 | 1) =>
    [
      element('c:showLegendKey', { val: 0 }),
      element('c:showVal', { val: value }),
      ...['CatName', 'SerName', 'Percent', 'BubbleSize'].map((what) => element(`c:show${what}`, { val: 0 })),
    ].join('');
  const one = [
    element('c:idx', { val: idx }),
    element('c:numFmt', { formatCode: '0%', sourceLinked: 0 }),
    element('c:spPr', {}, NOTHING + element('a:ln', {}, NOTHING)),
    texts(colours.label, 14, true),
    element('c:dLblPos', { val: 'r' }),
    shows(1),
  ].join('');
  return element('c:dLbls', {}, element('c:dLbl', {}, one) + shows(0));
}

/** A label at each whole year. */
function categoryAxis({ colours }: FanChart): string {
  return element(
    'c:catAx',
    {},
    [
      axisHead(111, 'b', element('c:orientation', { val: 'minMax' })),
      element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
      element('c:majorTickMark', { val: 'none' }),
      element('c:minorTickMark', { val: 'none' }),
      element('c:tickLblPos', { val: 'low' }),
      element('c:spPr', {}, stroke(colours.rule, 1)),
      texts(colours.ink2, 12),
      element('c:crossAx', { val: 222 }),
      element('c:crosses', { val: 'autoZero' }),
      element('c:auto', { val: 0 }),
      element('c:lblAlgn', { val: 'ctr' }),
      element('c:lblOffset', { val: 100 }),
      element('c:tickLblSkip', { val: WHOLE_YEAR }),
      element('c:tickMarkSkip', { val: WHOLE_YEAR }),
      element('c:noMultiLvlLbl', { val: 1 }),
    ].join(''),
  );
}

function valueAxis({ colours, top }: FanChart): string {
  const scale = ['orientation', 'max', 'min'].map((what, index) =>
    element(`c:${what}`, { val: ['minMax', top, 0][index] }),
  );
  return element(
    'c:valAx',
    {},
    [
      axisHead(222, 'l', scale.join('')),
      element('c:majorGridlines', {}, element('c:spPr', {}, stroke(colours.grid, 0.75))),
      element('c:numFmt', { formatCode: '0%', sourceLinked: 0 }),
      element('c:majorTickMark', { val: 'none' }),
      element('c:minorTickMark', { val: 'none' }),
      element('c:tickLblPos', { val: 'nextTo' }),
      element('c:spPr', {}, element('a:ln', {}, NOTHING)),
      texts(colours.ink2, 12),
      element('c:crossAx', { val: 111 }),
      element('c:crosses', { val: 'autoZero' }),
      element('c:crossBetween', { val: 'midCat' }),
      element('c:majorUnit', { val: top > 0.5 ? 0.2 : 0.1 }),
    ].join(''),
  );
}

function axisHead(id: number, position: 'b' | 'l', scale: string): string {
  return [
    element('c:axId', { val: id }),
    element('c:scaling', {}, scale),
    element('c:delete', { val: 0 }),
    element('c:axPos', { val: position }),
  ].join('');
}
