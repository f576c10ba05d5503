import { anyEncoding } from '../../csv/anyEncoding.ts';
import { UnreadableError } from '../../csv/problems.ts';

const text = 'user,side,region\nzoë@concord.example,sales,Île-de-France\nº,“quoted”,€\n';

async function* cut(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) {
    await Promise.resolve();
    yield new Uint8Array(bytes.subarray(from, from + size));
  }
}

/** What is read of these bytes, in pieces of any size: the text, or the line and the rule that ends the reading. */
async function read(bytes: Buffer, size: number): Promise<string | { line: number | null; rule: string }> {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of anyEncoding(cut(bytes, size))) pieces.push(piece);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    const [problem] = error.problems;
    return { line: problem?.line ?? null, rule: problem?.rule ?? '' };
  }
  return Buffer.concat(pieces).toString('utf8');
}

const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
const windows1252 = (of: string) => {
  const special: Record<string, number> = { '€': 0x80, '“': 0x93, '”': 0x94 };
  return Buffer.from(Array.from(of, (character) => special[character] ?? character.charCodeAt(0)));
};

describe('a file of a spreadsheet', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 as Windows writes it', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 the other way round', swapped(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
    ['Windows-1252', windows1252(text)],
  ])('is read in %s, however it arrives', async (_, bytes) => {
    for (const size of [65_536, 7, 3, 1]) expect(await read(bytes, size)).toBe(text);
  });

  it('of a few letters is read as well', async () => {
    for (const short of ['', 'a', 'é', 'ab'])
      expect([await read(Buffer.from(short), 1), await read(windows1252(short), 1)]).toEqual([short, short]);
  });

  it.each([
    ['Windows-1252 after UTF-8', Buffer.concat([Buffer.from('a\r\nbé\r\nc'), windows1252('é\n')]), 3],
    ['UTF-8 after Windows-1252', Buffer.concat([windows1252('é\nb\n'), Buffer.from('zoë\n')]), 3],
    ['Windows-1252 under a mark of UTF-8', Buffer.concat([Buffer.from('\uFEFFa\n'), windows1252('é')]), 2],
    ['bytes that no encoding has', Buffer.from([0x61, 0x0a, 0xe9, 0x81, 0x0a]), 2],
    ['a NUL byte', Buffer.from('abcd\n\0'), 2],
    ['half a character of UTF-16', Buffer.concat([Buffer.from('\uFEFFab\n', 'utf16le'), Buffer.of(0x61)]), 2],
  ])('is refused with its line where there is %s', async (_, bytes, line) => {
    for (const size of [65_536, 1]) expect(await read(bytes, size)).toMatchObject({ line });
  });

  it('that is a workbook is told so', async () => {
    expect(await read(Buffer.from('PK\u0003\u0004 and more'), 100)).toMatchObject({
      line: null,
      rule: expect.stringContaining('workbook') as string,
    });
  });
});
