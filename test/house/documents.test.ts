import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const { dependencies, devDependencies } = JSON.parse(textOf('package.json')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;

test('every dependency has its one reason in the record of dependencies, and no reason outlives its dependency', () => {
  const reasons = [...textOf('docs/decisions/0005-dependencies.md').matchAll(/^\| `([^`]+)` \| \S/gm)];
  expect(reasons.map(([, name]) => name).sort()).toEqual(
    Object.keys({ ...dependencies, ...devDependencies }).sort(),
  );
});

test('every link in the documents leads to a file that is there', () => {
  const below = readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join('docs', name));
  const leading = ['README.md', 'CONTRIBUTING.md', ...below].flatMap((document) =>
    [...textOf(document).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link = '']) =>
      path.join(path.dirname(document), link),
    ),
  );
  expect(leading.length).toBeGreaterThan(10);
  expect(leading.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});

/** The anchor of a heading, as repositories make it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

test('every link to a part of a document leads to a heading that is there', () => {
  const documents = ['README.md', 'SECURITY.md', 'CONTRIBUTING.md'].concat(
    readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => path.join('docs', name)),
  );
  const links = documents.flatMap((document) =>
    [...textOf(document).matchAll(/\]\((?!https?:)([^)#]*)#([^)]+)\)/g)].map(([, to = '', anchor = '']) => ({
      document,
      to: to === '' ? document : path.join(path.dirname(document), to),
      anchor,
    })),
  );
  expect(links.length).toBeGreaterThan(5);
  const astray = links.filter(({ to, anchor }) => {
    const headings = [...textOf(to).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));
    return !headings.includes(anchor);
  });
  expect(astray).toEqual([]);
});
