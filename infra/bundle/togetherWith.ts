import path from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * Code that is loaded later is loaded with these files (api/app.ts). esbuild does not know that: it makes a file of its own
 * for whatever some triggers and these share, some forty of them for a request, and each costs. Here everything later
 * imports these, so what they need is in one. They may themselves be imported by what they load later: they have run by
 * then, as nothing in them waits at its top level, and nothing may.
 */
export const togetherWith = (files: readonly string[]): Plugin => ({
  name: 'together',
  setup(build) {
    const FOUND = 'found';
    build.onResolve(
      { filter: /^\.{1,2}\/.*\.ts$/ },
      async ({ path: name, kind, resolveDir, importer, pluginData }) => {
        if (kind !== 'dynamic-import' || pluginData === FOUND) return undefined;
        const found = await build.resolve(name, { kind, resolveDir, importer, pluginData: FOUND });
        return found.path === files[0] ? found : { path: found.path, namespace: 'later' };
      },
    );
    build.onLoad({ filter: /./, namespace: 'later' }, ({ path: file }) => ({
      contents: [
        ...files.map((one) => `import ${JSON.stringify(one)};`),
        `export * from ${JSON.stringify(file)};`,
      ].join('\n'),
      resolveDir: path.dirname(file),
    }));
  },
});
