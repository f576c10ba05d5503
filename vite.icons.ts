import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const PACKAGE = '@fluentui/react-icons';
const NAMED = /import\s*\{([^}]*)\}\s*from\s*["']@fluentui\/react-icons["'];?/g;
/** An icon by itself. The ending lets other plugins take it for what it is. */
const ONE = /^\0fluent-icon:(\w+)\.js$/;

/**
 * Each icon as a module of its own, so that it is loaded with the screen that shows it. Fluent has its icons in a few modules
 * of hundreds, and a module is in one file of the tab: those of every later screen would be in the first download (2 KiB gzip).
 * Releases of the package with a file for each icon are 47,000 files to install.
 */
export function iconsOneByOne(): Plugin {
  const lib = dirname(fileURLToPath(import.meta.resolve(PACKAGE, import.meta.url))).replace(
    /lib-cjs$/,
    'lib',
  );
  let icons: ReadonlyMap<string, string> | undefined;

  return {
    name: 'icons-one-by-one',
    enforce: 'post',
    resolveId: { filter: { id: ONE }, handler: (id) => ({ id, moduleSideEffects: false }) },
    load: {
      filter: { id: ONE },
      handler(id) {
        const [, name = ''] = ONE.exec(id) ?? [];
        const create = join(lib, 'utils', 'createFluentIcon.js');
        return `import { createFluentIcon } from ${JSON.stringify(create)};\n${icons?.get(name) ?? ''}\n`;
      },
    },
    transform: {
      filter: { code: PACKAGE },
      handler(code) {
        const all = (icons ??= readIcons(join(lib, 'icons')));
        const apart = code.replaceAll(NAMED, (_, list: string) =>
          list
            .split(',')
            .map((entry) => entry.trim())
            .filter((entry) => entry !== '')
            .map((entry) => {
              const [name = ''] = entry.split(' ');
              const from = all.has(name) ? `\\0fluent-icon:${name}.js` : PACKAGE;
              return `import { ${entry} } from "${from}";`;
            })
            .join(' '),
        );
        return { code: apart, map: null };
      },
    },
  };
}

/** @returns each icon's definition by its name */
function readIcons(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const definitions = files.flatMap((file) => [
    ...readFileSync(join(folder, file), 'utf8').matchAll(
      /^export const (\w+) = .*createFluentIcon\(.*\);$/gm,
    ),
  ]);
  if (definitions.length === 0) throw new Error(`iconsOneByOne requires the icons of ${PACKAGE}`);
  return new Map(definitions.map(([definition, name = '']) => [name, definition]));
}
