/**
 * A small spreadsheet file (Office Open XML): sheets of texts, numbers and formulas. Texts are inline strings, which no program
 * takes for a formula, whatever they begin with.
 */

import { element, xmlSafe } from '../model/xml';
import { archive } from './archive';

/** A text; a number; or a formula (without its equals sign) with the value it has now. */
export type Cell = string | number | { readonly formula: string; readonly value: number };

export interface Sheet {
  /** At most 31 characters, none of []:*?/\ */
  readonly name: string;
  /** The first row is a head. */
  readonly rows: readonly (readonly Cell[])[];
  /** In characters, a column each. */
  readonly widths: readonly number[];
}

/** Numbers are written with every digit and shown as percents with one decimal; `when` dates the parts. */
export function workbook(sheets: readonly Sheet[], when: Date): Promise<Blob> {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': book(sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
  };
  sheets.forEach((sheet, index) => (parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet)));
  const entries = Object.entries(parts).map(([name, text]) => ({ name, content: new Blob([text]) }));
  return archive(entries, when);
}

/** The name of a column: 0 is A, 26 is AA. */
export function column(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : column(Math.floor(index / 26) - 1) + letter;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const PLAIN = 0;
const HEAD = 1;
const PERCENT = 2;

const FONTS = ['<font><sz val="11"/><name val="Arial"/></font>', '<font><b/><sz val="11"/><name val="Arial"/></font>'];
const STYLES =
  XML_HEAD +
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>` +
  `<fonts count="2">${FONTS.join('')}</fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

function contentTypes(count: number): string {
  const sheets = Array.from({ length: count }, (_, index) => [`worksheets/sheet${index + 1}`, 'worksheet'] as const);
  const parts = [['workbook', 'sheet.main'] as const, ...sheets, ['styles', 'styles'] as const];
  const overrides = parts.map(([path, type]) =>
    element('Override', { PartName: `/xl/${path}.xml`, ContentType: `${SPREADSHEET}.${type}+xml` }),
  );
  const rels = 'application/vnd.openxmlformats-package.relationships+xml';
  return (
    XML_HEAD +
    element(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      element('Default', { Extension: 'rels', ContentType: rels }) +
        element('Default', { Extension: 'xml', ContentType: 'application/xml' }) +
        overrides.join(''),
    )
  );
}

function relationships(targets: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = targets.map(([Id, type, Target]) => element('Relationship', { Id, Type: `${OFFICE}/${type}`, Target }));
  return XML_HEAD + element('Relationships', { xmlns: `${PACKAGE}/relationships` }, each.join(''));
}

function book(sheets: readonly Sheet[]): string {
  const each = sheets.map(({ name }, index) =>
    element('sheet', { name, sheetId: index + 1, 'r:id': `rId${index + 1}` }),
  );
  return XML_HEAD + element('workbook', { xmlns: MAIN, 'xmlns:r': OFFICE }, element('sheets', {}, each.join('')));
}

function sheetXml({ rows, widths }: Sheet): string {
  const columns = widths.map((width, index) =>
    element('col', { min: index + 1, max: index + 1, width, customWidth: 1 }),
  );
  const body = rows.map((cells, row) =>
    element(
      'row',
      { r: row + 1 },
      cells.map((cell, index) => cellXml(cell, `${column(index)}${row + 1}`, row === 0)).join(''),
    ),
  );
  return (
    XML_HEAD +
    element(
      'worksheet',
      { xmlns: MAIN },
      element('cols', {}, columns.join('')) + element('sheetData', {}, body.join('')),
    )
  );
}

function cellXml(cell: Cell, r: string, head: boolean): string {
  if (typeof cell === 'string') {
    const text = element('t', { 'xml:space': 'preserve' }, xmlSafe(cell));
    return element('c', { r, s: head ? HEAD : PLAIN, t: 'inlineStr' }, element('is', {}, text));
  }
  if (typeof cell === 'number') return element('c', { r, s: PERCENT }, element('v', {}, String(cell)));
  const formula = element('f', {}, xmlSafe(cell.formula));
  return element('c', { r, s: PERCENT }, formula + element('v', {}, String(cell.value)));
}
