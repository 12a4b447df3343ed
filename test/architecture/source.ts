/**
 * What a source file imports and names. A component is read as one text: its scripts, then every expression of its markup.
 * Imports are TypeScript's own reading (type-only ones too), and the files that worker URLs point at.
 */

import { parse } from 'svelte/compiler';
import ts from 'typescript';

export interface Source {
  readonly file: ts.SourceFile;
  readonly imports: readonly string[];
  /** Attributes, bindings and tags of the markup that put raw HTML on the page. */
  readonly rawHtml: readonly string[];
}

export function readSource(path: string, text: string): Source {
  const { code, rawHtml } = path.endsWith('.svelte') ? readComponent(text) : { code: text, rawHtml: [] };
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
  const imports = ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
  return { file, imports: [...imports, ...workerUrls(file)], rawHtml };
}

/** Every node below and including one. */
export function* nodes(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodes(child);
}

/** `new URL('…', import.meta.url)`. */
function workerUrls(file: ts.SourceFile): string[] {
  return [...nodes(file)].flatMap((node) => {
    if (!ts.isNewExpression(node) || node.expression.getText() !== 'URL') return [];
    const [address, base] = node.arguments ?? [];
    return address && ts.isStringLiteralLike(address) && base?.getText() === 'import.meta.url' ? [address.text] : [];
  });
}

const RAW_HTML = new Set(['innerHTML', 'outerHTML']);
/** Where Svelte's syntax tree keeps JavaScript, and how to make a statement of it. */
const CODE_KEYS: Readonly<Record<string, (code: string) => string>> = {
  expression: (code) => `(${code});`,
  test: (code) => `(${code});`,
  key: (code) => `(${code});`,
  declaration: (code) => `${code};`,
  context: (code) => `((${code}) => 0);`,
  parameters: (code) => `((${code}) => 0);`,
};

function readComponent(text: string): { code: string; rawHtml: string[] } {
  const root = parse(text, { modern: true });
  const code: string[] = [];
  const rawHtml: string[] = [];
  for (const script of [root.module, root.instance]) if (script) code.push(slice(text, script.content));
  visit(root.fragment);
  return { code: code.join('\n;\n'), rawHtml };

  function visit(value: unknown): void {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isNode(value)) return;
    if (value['type'] === 'HtmlTag') rawHtml.push('{@html}');
    if (RAW_HTML.has(String(value['name']))) rawHtml.push(String(value['name']));
    for (const [key, child] of Object.entries(value)) {
      const statement = CODE_KEYS[key];
      if (statement) for (const part of [child].flat().filter(isNode)) code.push(statement(slice(text, part)));
      else if (key !== 'metadata' && key !== 'parent') visit(child);
    }
  }
}

function isNode(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function slice(text: string, node: object): string {
  const { start, end } = node as { start: number; end: number };
  return text.slice(start, end);
}
