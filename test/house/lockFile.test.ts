import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Locked {
  readonly license?: string;
  /** Only for building and testing; or for those, or optional. */
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const text = readFileSync(path.resolve(__dirname, '../../package-lock.json'), 'utf8');
const { packages } = JSON.parse(text) as { packages: Readonly<Record<string, Locked>> };

/** Whether a package finds another: beside its own parts, or beside any package that it lies in. */
function finds(from: string, name: string): boolean {
  if (packages[`${from === '' ? '' : `${from}/`}node_modules/${name}`]) return true;
  return from !== '' && finds(from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
}

test('npm ci accepts the lock file on every platform: no platform has a binary that the lock file does not name', () => {
  const missing = Object.entries(packages).flatMap(([at, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !finds(at, name))
      .map((name) => `${at} needs ${name}`),
  );
  expect(missing).toEqual([]);
});

test('the lock file does not say where packages were downloaded', () => {
  expect(text).not.toContain('"resolved"');
});

/** Licences under which a company may use and pass on what is shipped, without asking. */
const PERMISSIVE = new Set([
  'MIT',
  'Apache-2.0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
]);

test('whatever is shipped has a licence that lets a company use it', () => {
  const shipped = Object.entries(packages).filter(
    ([at, { dev, devOptional }]) => at !== '' && !dev && !devOptional,
  );
  expect(shipped.length).toBeGreaterThan(50);
  expect(
    shipped
      .filter(([, { license = 'none' }]) => !PERMISSIVE.has(license))
      .map(([at, { license = 'none' }]) => `${at}: ${license}`),
  ).toEqual([]);
});
