import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const source = path.resolve(__dirname, '../../src');

// Found by whoever ran `npm start`: the package that reads style modules puts such styles in without saying from where, and
// Vite wrote of it ("A PostCSS plugin did not pass the `from` option") with every build.
it('no style is composed of one in another file', () => {
  const sheets = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.module.css'),
  );
  expect(sheets.length).toBeGreaterThan(50);
  const composing = sheets.filter((name) =>
    /composes:[^;]*\bfrom\b/.test(readFileSync(path.join(source, name), 'utf8')),
  );
  expect(composing).toEqual([]);
});
