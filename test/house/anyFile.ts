import path from 'node:path';

/** Lets ESLint follow an import to a file that does not exist: the texts of imports.test.ts are made up. */
export const interfaceVersion = 2;

/** @returns where a relative import leads; what Vite adds after a "?" leads nowhere, and packages are left to Node. */
export function resolve(source: string, from: string): { found: boolean; path?: string } {
  if (!source.startsWith('.') || source.includes('?')) return { found: false };
  return { found: true, path: path.resolve(path.dirname(from), source) };
}
