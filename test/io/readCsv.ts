/** A reader of CSV that shares nothing with the writers (RFC 4180, with # comments in front): what another program would see. */

export interface ReadCsv {
  /** Text after `# key: `, in order. */
  readonly comments: readonly (readonly [key: string, text: string])[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function readCsv(text: string): ReadCsv {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => !line.startsWith('#'));
  const comments = lines.slice(0, first).map((line) => {
    const [, key, rest] = /^# ([a-z ]+): (.*)$/.exec(line) ?? [];
    if (key === undefined) throw new Error(`No comment: ${line}`);
    return [key, rest!] as const;
  });
  const [head, ...rows] = recordsOf(lines.slice(first).join('\n'));
  return { comments, head: head!, rows };
}

export function commentOf({ comments }: Pick<ReadCsv, 'comments'>, key: string): string | undefined {
  return comments.find(([own]) => own === key)?.[1];
}

/** Fields by comma, records by line feed, both plain inside double quotes. */
function recordsOf(text: string): string[][] {
  const fields = /("(?:[^"]|"")*"|[^,"\n]*)(,|\n|$)/y;
  const records: string[][] = [[]];
  while (fields.lastIndex < text.length) {
    const at = fields.lastIndex;
    const [, field, end] = fields.exec(text) ?? [];
    if (field === undefined) throw new Error(`No field at ${at}: ${text.slice(at, at + 40)}`);
    records.at(-1)!.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === '\n') records.push([]);
  }
  if (records.at(-1)!.length === 0) records.pop();
  return records;
}
