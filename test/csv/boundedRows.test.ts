import { withBoundedRows } from '../../csv/boundedRows.ts';

/** What is handed on of a text in which a row may have four cells, however it is cut. */
async function handedOn(text: string, size: number): Promise<string> {
  async function* chunks() {
    await Promise.resolve();
    for (let from = 0; from < text.length; from += size) yield Buffer.from(text.slice(from, from + size));
  }
  let read = '';
  for await (const chunk of withBoundedRows(chunks(), ',', 4)) read += chunk.toString();
  return read;
}

describe.each([1, 3, 1_000])('in pieces of %i, rows with a bound', (size) => {
  test.each(['a,b,c,d\ne,f,g,h\n', ',,,\r\n,,,\r\n', '"a,b,c,d,e","f\n,,,,","""",\n', 'a;b;c;d;e\n'])(
    'are as they were: %j',
    async (text) => expect(await handedOn(text, size)).toBe(text),
  );

  test.each([
    ['a,b\n,,,,\n', 2],
    ['a\r\nb\r\n,,,,', 3],
    ['a\rb\r,,,,', 3],
    ['"a\n\n",b\n"c\n",,"",,', 4],
    [',,,,', 1],
  ])('end at the line where one begins that has too many cells: %j', async (text, line) =>
    expect(handedOn(text, size)).rejects.toMatchObject({ line }),
  );
});
