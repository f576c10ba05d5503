import path from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * Of the client of Azure Tables, what no request needs as long as all is well: storage speaks JSON, and only where it is in
 * trouble XML, which is read with a file of its own then; and there is no proxy unless settings name one. The client of
 * queues, which speaks XML alone, is left as it is.
 */
export const azureLater: Plugin = {
  name: 'azure later',
  setup(build) {
    const AS_IT_IS = 'as it is';
    build.onResolve(
      { filter: /^(@azure\/core-xml|https?-proxy-agent)$/ },
      async ({ path: name, kind, resolveDir, importer, pluginData }) => {
        const isXml = name === '@azure/core-xml';
        if (kind !== 'import-statement' || pluginData === AS_IT_IS) return undefined;
        if (isXml && !importer.includes(`${path.sep}data-tables${path.sep}`)) return undefined;
        // What is loaded later is the same file that others import: the client of queues shares it.
        const found = await build.resolve(name, { kind, resolveDir, importer, pluginData: AS_IT_IS });
        return { path: found.path, namespace: isXml ? 'xml' : 'proxy', pluginData: name };
      },
    );
    build.onLoad({ filter: /./, namespace: 'xml' }, ({ path: file }) => ({
      contents: [
        `export const parseXML = async (...of) => (await import(${JSON.stringify(file)})).parseXML(...of);`,
        // Asked for where rights and settings of tables are changed, which Concord never does.
        "export const stringifyXML = () => { throw new Error('nothing is sent as XML'); };",
      ].join('\n'),
      resolveDir: path.dirname(file),
    }));
    build.onLoad({ filter: /./, namespace: 'proxy' }, ({ path: file, pluginData: asked }) => {
      const name = asked === 'http-proxy-agent' ? 'HttpProxyAgent' : 'HttpsProxyAgent';
      return {
        contents: `export function ${name}(...of) { return new (require(${JSON.stringify(file)}).${name})(...of); }`,
        resolveDir: path.dirname(file),
      };
    });
  },
};
