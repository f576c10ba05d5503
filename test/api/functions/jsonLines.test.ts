import { linesOf } from '../../../api/functions/jsonLines.ts';

const text = `{
  "id": "own",
  "statements": [
    { "id": "A", "text": "x" },
    { "id": "B" }
  ]
}`;
const placeOf = (...path: (string | number)[]) => {
  const json = linesOf(text);
  return json.kind === 'json' ? json.placeOf(path) : undefined;
};

describe('places in a JSON text', () => {
  test('a value is found at the line of its key', () =>
    expect(placeOf('statements', 0, 'text')).toEqual({ line: 4, column: 18 }));
  test('what is missing is told at what it is missing in', () =>
    expect(placeOf('statements', 1, 'text')).toEqual({ line: 5, column: 5 }));
  test('the whole is at its beginning', () => expect(placeOf()).toEqual({ line: 1, column: 1 }));
  test('text that is not JSON is told where it breaks', () =>
    expect(linesOf('{\n  "id": oops\n}')).toEqual({
      kind: 'not-json',
      message: 'is not valid JSON here',
      line: 2,
      column: 9,
    }));
  test('text that stops half-way is told where it ends', () =>
    expect(linesOf('{\n  "id": "own"')).toEqual({
      kind: 'not-json',
      message: 'ends before the JSON is complete',
      line: 2,
      column: 14,
    }));
  test('an empty text is no JSON', () => expect(linesOf('')).toMatchObject({ kind: 'not-json', line: 1 }));
});
