import {
  comparePrecision,
  matchRoute,
  parseRoute,
  shapeOf,
} from '../../../../local/functionsHost/http/route.ts';

const match = (template: string, path: string) => matchRoute(parseRoute(template), path);

test('literal parts ignore case, parameters keep it', () => {
  expect(match('api/rounds/{round}/response', '/API/Rounds/Spring/Response')).toEqual({ round: 'Spring' });
});

test('a path that is longer or shorter than the route does not fit', () => {
  expect(match('api/rounds/{round}', '/api/rounds')).toBeUndefined();
  expect(match('api/rounds/{round}', '/api/rounds/a/b')).toBeUndefined();
});

test('an optional part may be missing', () => {
  expect(match('api/items/{id:int?}', '/api/items')).toEqual({});
  expect(match('api/items/{id:int?}', '/api/items/-3')).toEqual({ id: '-3' });
});

test('the rest of a path can be taken whole', () => {
  expect(match('files/{*path}', '/files/a/b%20c')).toEqual({ path: 'a/b c' });
});

test('percent signs that mean nothing stay as they are', () => {
  expect(match('{name}', '/100%')).toEqual({ name: '100%' });
});

test('what is said more precisely is tried first', () => {
  const sorted = ['a/{*rest}', 'a/{x}', 'a/b', 'a/{x:int}', 'a/{x}/c']
    .map(parseRoute)
    .sort(comparePrecision)
    .map(({ template }) => template);
  expect(sorted).toEqual(['a/b', 'a/{x:int}', 'a/{x}', 'a/{x}/c', 'a/{*rest}']);
});

test('routes that take the same paths have the same shape', () => {
  expect(shapeOf(parseRoute('A/{x}'))).toBe(shapeOf(parseRoute('a/{y}')));
  expect(shapeOf(parseRoute('a/{x:int}'))).not.toBe(shapeOf(parseRoute('a/{x}')));
});

test.each(['a/{x:ipv4}', 'a/b{x}', 'a/{x?}/b', 'a/{x=1}'])(
  'a route that cannot be read is refused: %s',
  (template) => {
    expect(() => parseRoute(template)).toThrow(template);
  },
);
