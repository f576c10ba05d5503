import type { Reply } from '../../builders/product.ts';
import { kind } from '../../builders/replies.ts';

/** A set of a company's own, of so many statements in two areas. */
export const own = (count = 12) => ({
  id: 'own-12',
  language: 'en',
  title: 'Our own words',
  areas: [
    { id: 'one', name: 'One' },
    { id: 'two', name: 'Two' },
  ],
  statements: Array.from({ length: count }, (_, index) => ({
    id: `Q${index + 1}`,
    area: index % 2 ? 'two' : 'one',
    text: `Sentence ${index + 1}.`,
  })),
});
/** One statement a line, as a person would write it: the statements begin on line 6. */
export const byHand = (set: ReturnType<typeof own>) =>
  `{\n  "id": "${set.id}",\n  "language": "en", "title": "Ours",\n  "areas": ${JSON.stringify(set.areas)},\n  "statements": [\n${set.statements.map((s) => JSON.stringify(s)).join(',\n')}\n  ]\n}`;

/** What is no question set, and how that is said. @param put sends a set as an owner, under the id of `own` */
export function refusedSetTests(put: (sent: unknown) => Promise<Reply>): void {
  test.each([
    [
      'a duplicate id',
      (s: Record<string, unknown>[]) => ((s[3] as { id: string }).id = 'Q1'),
      { line: 9, message: 'the statement id "Q1" is used twice' },
    ],
    [
      'a missing text',
      (s: Record<string, unknown>[]) => delete s[4]?.text,
      { line: 10, path: 'statements[4].text', message: 'is missing' },
    ],
    [
      'an empty text',
      (s: Record<string, unknown>[]) => ((s[4] as { text: string }).text = ' '),
      { line: 10, message: 'a text is needed' },
    ],
    [
      'an unknown area',
      (s: Record<string, unknown>[]) => ((s[5] as { area: string }).area = 'three'),
      { line: 11, message: 'there is no area "three"' },
    ],
    [
      'four statements only',
      (s: Record<string, unknown>[]) => s.splice(4),
      { line: 5, message: 'a set has 5 to 50 statements, this one has 4' },
    ],
  ])('%s is refused with the line', async (_what, spoil, error) => {
    const set = own();
    spoil(set.statements);
    const reply = await put(byHand(set));
    expect(kind(reply)).toEqual([422, 'invalid-question-set']);
    expect(reply.body.errors).toContainEqual(expect.objectContaining(error));
  });

  test('a scale other than 1 to 5 is refused with the line', async () => {
    const reply = await put(
      byHand(own()).replace('"title": "Ours",', '"title": "Ours",\n  "scale": { "from": 1, "to": 7 },'),
    );
    expect([reply.status, reply.body.errors]).toEqual([
      422,
      [expect.objectContaining({ path: 'scale.to', line: 4 })],
    ]);
  });

  test('JSON that is nested beyond reason is refused', async () =>
    expect(kind(await put('['.repeat(3000) + ']'.repeat(3000)))).toEqual([400, 'invalid-json']));

  test('JSON that breaks off is told by line', async () => {
    const reply = await put('{\n  "id": "own-12",\n  oops\n}');
    expect([reply.status, reply.body.errors]).toEqual([
      400,
      [{ path: '', line: 3, column: 3, message: 'is not valid JSON here' }],
    ]);
  });

  test('everything that is wrong is told in plain words, in the order of the file', async () => {
    const reply = await put(`{
  "statements": [
    { "id": "P 1", "area": "one" },
    { "id": "P2", "area": "one", "text": 7, "colour": "red" }
  ],
  "areas": {},
  "language": "English"
}`);
    expect([reply.status, reply.body.errors]).toEqual([
      422,
      [
        { path: 'id', line: 1, column: 1, message: 'is missing' },
        { path: 'title', line: 1, column: 1, message: 'is missing' },
        { path: 'statements[0].text', line: 3, column: 5, message: 'is missing' },
        {
          path: 'statements[0].id',
          line: 3,
          column: 7,
          message: 'an id has 1 to 40 letters, digits or hyphens',
        },
        { path: 'statements[1].text', line: 4, column: 34, message: 'must be a text' },
        { path: 'statements[1].colour', line: 4, column: 45, message: 'is not known here' },
        { path: 'areas', line: 6, column: 3, message: 'must be a list' },
        { path: 'language', line: 7, column: 3, message: 'a language is written like "en" or "de-CH"' },
      ],
    ]);
  });
}
