import { readFileSync, writeFileSync } from 'node:fs';
import { apiReference } from '../builders/apiReference.ts';

const FILE = 'docs/api.md';

test('the page about the API says what its description says', () => {
  const page = apiReference();
  if (process.env.CONCORD_WRITE === '1') writeFileSync(FILE, page);
  expect(readFileSync(FILE, 'utf8')).toBe(page);
});
