import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { apiAddress, staticWebAppConfig } from './infra/staticWebApp.ts';
import { iconsOneByOne } from './vite.icons.ts';
import { compiledMessages } from './vite.messages.ts';

/**
 * Fluent's button has a constant that names one token, which keeps the table of all token names in the tab (3 KiB
 * gzip): a bundler may not drop a template string. Written out, the constant says the same and the table can go.
 */
const namedTokenWrittenOut: Plugin = {
  name: 'named-token-written-out',
  transform: {
    filter: { id: /useButtonStyles\.styles\.js$/ },
    handler: (code) => code.replaceAll('${tokens.strokeWidthThin}', 'var(--strokeWidthThin)'),
  },
};

/** Headers and the like, as Azure Static Web Apps reads them from among the files. */
const headersBeside: Plugin = {
  name: 'headers-beside',
  generateBundle() {
    const config = staticWebAppConfig(apiAddress(process.env['VITE_API']));
    this.emitFile({
      type: 'asset',
      fileName: 'staticwebapp.config.json',
      source: `${JSON.stringify(config, undefined, 2)}\n`,
    });
  },
};

/** The style sheet comes behind the shapes of the page: they are painted before it is there, the screens after it. */
const shapesBeforeStyles: Plugin = {
  name: 'shapes-before-styles',
  transformIndexHtml: {
    order: 'post',
    handler: (page) => {
      const [link = ''] = /^.*<link rel="stylesheet".*\n/m.exec(page) ?? [];
      return page.replace(link, '').replace('  </body>', `${link}  </body>`);
    },
  },
};

/**
 * What the tab begins with is a script of its own, in front of the one that imports it: it runs as soon as it is there, and
 * does not wait for React or the style sheet.
 */
const beginsFirst: Plugin = {
  name: 'begins-first',
  transformIndexHtml: {
    order: 'post',
    handler: (page) => {
      const [link = '', address] =
        /^.*<link rel="modulepreload".* href="(.*\/begin-[^"]*)".*\n/m.exec(page) ?? [];
      if (address === undefined) throw new Error('beginsFirst requires a script that the tab begins with');
      const script = `    <script type="module" async crossorigin src="${address}"></script>\n`;
      return page.replace(link, '').replace(/^.*<script type="module"/m, (next) => script + next);
    },
  },
};

// Vite takes a NODE_ENV that is set already: without this line, a tab that a test builds would hold React's slow half.
process.env['NODE_ENV'] = 'production';

/** The tab: static files that any host may serve from any folder, so every address in them is relative. */
export default defineConfig({
  base: './',
  plugins: [
    react(),
    compiledMessages(),
    namedTokenWrittenOut,
    iconsOneByOne(),
    headersBeside,
    shapesBeforeStyles,
    beginsFirst,
  ],
  build: {
    outDir: 'dist/tab',
    target: 'es2023',
    // One style sheet and no preloading: the code that would load either costs more than it saves.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What the first screen needs is one file: one request, and it compresses better than its parts.
        // What several of the later screens use is two more, instead of a request for every small piece.
        codeSplitting: {
          groups: [
            // What the tab begins with is on its way long before React: see src/begin.ts.
            { name: 'begin', test: /\/src\/begin\.ts$/, priority: 2 },
            { name: 'first', tags: ['$initial'], priority: 1 },
            { name: 'shared', test: /\/src\/(app|ui)\//, minShareCount: 2 },
            // The playbook is long, and comes after the figures.
            { name: 'figures', test: /\/src\/features\/results\/(?!parts\/playFor)/, minShareCount: 2 },
            // The small parts behind the first screen: dialogs, the review and the result, one file instead of ten.
            { name: 'answering', test: /\/src\/features\/answer\// },
          ],
        },
      },
    },
  },
});
