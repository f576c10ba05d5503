import { inflateSync } from 'node:zlib';

/** What a PDF of Chromium says: how many pages it has, and the text that a reader or a search finds in it. */
export interface ReadPdf {
  readonly pages: number;
  readonly text: string;
}

type Font = ReadonlyMap<number, string>;

/** Reads a PDF as Chromium writes it: one object after the other, two bytes for each letter, and a table of what they mean. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = new Map(
    [...file.matchAll(/(\d+) 0 obj\b([\s\S]*?)\bendobj/g)].map(([, id = '', body = '']) => [
      Number(id),
      body,
    ]),
  );
  const streamOf = (body: string): string => {
    const begins = /stream\r?\n/.exec(body);
    const length = /\/Length (\d+)\b(?! \d+ R)/.exec(body)?.[1];
    if (!begins || length === undefined) return '';
    const from = begins.index + begins[0].length;
    // By its length, not up to its end: its last byte may be one that ends lines, too.
    const stream = body.slice(from, from + Number(length));
    const raw = Buffer.from(stream, 'latin1');
    return /FlateDecode/.test(body) ? inflateSync(raw).toString('latin1') : stream;
  };
  const fontOf = (id: number): Font => {
    const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1];
    return table === undefined ? new Map() : lettersIn(streamOf(objects.get(Number(table)) ?? ''));
  };
  const pages = [...objects.values()].filter((body) => /\/Type\s*\/Page\b/.test(body));
  const fonts = new Map(
    [...file.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, fontOf(Number(id))]),
  );
  const text = pages
    .map((page) => /\/Contents (\d+) 0 R/.exec(page)?.[1])
    .map((id) => wordsIn(streamOf(objects.get(Number(id)) ?? ''), fonts))
    .join('\n');
  return { pages: pages.length, text };
}

/** A table of letters: single ones, and rows of them that follow each other. */
function lettersIn(table: string): Font {
  const letters = new Map<number, string>();
  const letter = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, part = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', to = ''] of part.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi))
      letters.set(Number.parseInt(code, 16), letter(to));
  for (const [, part = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', last = '', to = ''] of part.matchAll(
      /<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi,
    ))
      for (let code = Number.parseInt(from, 16); code <= Number.parseInt(last, 16); code++)
        letters.set(code, String.fromCharCode(Number.parseInt(to, 16) + code - Number.parseInt(from, 16)));
  return letters;
}

/** What is written on a page, in the order in which it is drawn. */
function wordsIn(content: string, fonts: ReadonlyMap<string, Font>): string {
  let font: Font | undefined;
  let words = '';
  for (const [all, name, hex] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\bET\b/g)) {
    if (name !== undefined) font = fonts.get(name);
    else if (hex !== undefined)
      for (const code of hex.match(/.{4}/g) ?? []) words += font?.get(Number.parseInt(code, 16)) ?? '';
    else if (all === 'ET') words += ' ';
  }
  return words.replace(/\s+/g, ' ');
}
