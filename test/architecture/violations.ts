/** The rules of the layers, asked of one file at a time: a path from the project's root and its text give what is wrong, in words. */

import { posix } from 'node:path';
import ts from 'typescript';
import { D3_ARRAY, EMPTY_NAMES, LAYERS, ONLY_IN } from './layers';
import { nodes, readSource, type Source } from './source';

export function violations(path: string, text: string): string[] {
  const source = readSource(path, text);
  const layer = layerOf(path);
  const found = [...namingOf(path), ...importsOf(path, layer, source), ...dangersOf(path, source)];
  if (layer === 'data') found.push(...codeOf(source));
  if (layer === 'model') found.push(...outsideNames(source, [...DOM, ...CLOCK, ...ENVIRONMENT]));
  if (layer === 'model' || layer === 'simulation') found.push(...inexactOf(source));
  if (layer === 'state') found.push(...outsideNames(source, [...DOM, '$effect']));
  return found.map((what) => `${path}: ${what}`);
}

export function namingOf(path: string): string[] {
  return path.split('/').flatMap((part) => {
    const name = part.split('.')[0] ?? '';
    return EMPTY_NAMES.test(name) ? [`"${name}" says nothing of what it holds`] : [];
  });
}

/** The row of the table: the folder below src, or the file directly in src. */
function layerOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function importsOf(path: string, layer: string, { file, imports }: Source): string[] {
  const allowed = LAYERS[layer];
  if (!allowed) return [`"${layer}" is not in the table of layers`];
  const found = imports.flatMap((name) => {
    const target = name.split('?')[0]!;
    if (/^\.\.?(\/|$)/.test(target)) return importOfFile(path, layer, target);
    if (!allowed.packages.some((known) => isOfPackage(target, known))) return [`${layer} must not import ${target}`];
    const only = Object.entries(ONLY_IN).find(
      ([rule]) => isOfPackage(target, rule.slice(layer.length + 1)) && rule.startsWith(`${layer}:`),
    );
    return only && only[1] !== path ? [`only ${only[1]} may import ${target}`] : [];
  });
  const d3 = layer === 'model' ? importedNames(file, 'd3').filter((name) => !D3_ARRAY.has(name)) : [];
  return [...found, ...d3.map((name) => `model must not use ${name} of d3`), ...hiddenImports(file)];
}

function importOfFile(path: string, layer: string, target: string): string[] {
  const resolved = posix.join(posix.dirname(path), target);
  if (!resolved.startsWith('src/')) return [`${resolved} is outside src`];
  const to = layerOf(resolved);
  if (to === layer || LAYERS[layer]!.folders.includes(to)) return [];
  return [`${layer} must not import ${to} (${target})`];
}

function isOfPackage(name: string, known: string): boolean {
  return known === 'node:' ? name.startsWith(known) : name === known || name.startsWith(`${known}/`);
}

/** Names taken from a package; `*` for all of it. */
function importedNames(file: ts.SourceFile, name: string): string[] {
  return file.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    if (!statement.moduleSpecifier || (statement.moduleSpecifier as ts.StringLiteral).text !== name) return [];
    const names = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : statement.exportClause;
    if (!names || !('elements' in names)) return ['*'];
    return names.elements.map((element) => (element.propertyName ?? element.name).text);
  });
}

/** Imports whose target cannot be read off the text. */
function hiddenImports(file: ts.SourceFile): string[] {
  return [...nodes(file)].flatMap((node) => {
    if (!ts.isCallExpression(node)) return [];
    const isGlob = node.expression.getText() === 'import.meta.glob';
    const isComputed =
      node.expression.kind === ts.SyntaxKind.ImportKeyword && !ts.isStringLiteralLike(node.arguments[0] ?? node);
    return isGlob || isComputed ? [`import by ${node.getText()} cannot be checked`] : [];
  });
}

const DANGERS = new Set(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'eval']);
const STORES = new Set(['localStorage', 'sessionStorage']);

/** Ways to run or show a text as code, and storage that only one place knows; also as `object['name']`. */
function dangersOf(path: string, { file, rawHtml }: Source): string[] {
  const named = [...nodes(file)].flatMap((node) => {
    if (ts.isIdentifier(node)) return [node.text];
    return ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)
      ? [node.argumentExpression.text]
      : [];
  });
  const isStorage = /^src\/io\/storage[./]/.test(path);
  return [
    ...[...rawHtml, ...named.filter((name) => DANGERS.has(name))].map((name) => `${name} is not used here`),
    ...named.filter((name) => STORES.has(name) && !isStorage).map((name) => `only io/storage may use ${name}`),
    ...outsideNames({ file }, ['Function']),
  ];
}

/** `data` holds values and their types, nothing that runs. */
function codeOf({ file }: Source): string[] {
  const runs = [...nodes(file)].find(
    (node) =>
      ts.isFunctionLike(node) ||
      ts.isClassLike(node) ||
      ts.isCallExpression(node) ||
      ts.isIterationStatement(node, false),
  );
  return runs ? [`data holds no code: ${runs.getText().slice(0, 60)}`] : [];
}

const DOM = `window document self globalThis navigator location history screen matchMedia requestAnimationFrame
  cancelAnimationFrame getComputedStyle Element HTMLElement SVGElement Node Event KeyboardEvent PointerEvent MouseEvent
  customElements DOMParser Image Blob alert confirm prompt`.split(/\s+/);
const CLOCK = ['Date', 'performance', 'Temporal', 'setTimeout', 'setInterval', 'queueMicrotask', 'setImmediate'];
const ENVIRONMENT = [
  'process',
  'Intl',
  'fetch',
  'crypto',
  'indexedDB',
  'Worker',
  'postMessage',
  'navigator',
  'console',
];

/** Names of the world outside that a file uses without declaring them itself. */
function outsideNames({ file }: Pick<Source, 'file'>, names: readonly string[]): string[] {
  const identifiers = [...nodes(file)].filter(ts.isIdentifier);
  const declared = new Set(identifiers.filter(isDeclaration).map(({ text }) => text));
  const used = new Set(identifiers.filter(isReference).map(({ text }) => text));
  return [...new Set(names)].filter((name) => used.has(name) && !declared.has(name)).map((name) => `names ${name}`);
}

function isDeclaration(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isVariableDeclaration(parent) ||
      ts.isParameter(parent) ||
      ts.isBindingElement(parent) ||
      ts.isFunctionDeclaration(parent) ||
      ts.isClassDeclaration(parent) ||
      ts.isImportSpecifier(parent) ||
      ts.isImportClause(parent) ||
      ts.isInterfaceDeclaration(parent) ||
      ts.isTypeAliasDeclaration(parent)) &&
    parent.name === node
  );
}

function isReference(node: ts.Identifier): boolean {
  const parent = node.parent as ts.Node & { name?: ts.Node; propertyName?: ts.Node; right?: ts.Node };
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (parent.name === node || parent.propertyName === node) return false;
  return !(ts.isQualifiedName(parent) && parent.right === node);
}

/** What ECMAScript fixes to the last bit; everything else of Math may differ from engine to engine. */
const EXACT = new Set(
  'abs ceil clz32 floor fround imul max min round sign sqrt trunc PI E LN2 LN10 LOG2E LOG10E SQRT2 SQRT1_2'.split(' '),
);

/** Chance that has no seed, and mathematics that engines only approximate. */
function inexactOf({ file }: Source): string[] {
  return [...nodes(file)].flatMap((node) => {
    if (node.kind === ts.SyntaxKind.AsteriskAsteriskToken || node.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken) {
      return ['** is only approximate'];
    }
    if (!ts.isIdentifier(node) || node.text !== 'Math' || !isReference(node)) return [];
    const name = ts.isPropertyAccessExpression(node.parent) ? node.parent.name.text : undefined;
    if (name === undefined) return ['Math is used other than as Math.name'];
    if (name === 'random') return ['Math.random has no seed'];
    return EXACT.has(name) ? [] : [`Math.${name} is only approximate`];
  });
}
