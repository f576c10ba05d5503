import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compiledMessages } from './vite.messages.ts';

/** The tab: static files that any host may serve from any folder, so every address in them is relative. */
export default defineConfig({
  base: './',
  plugins: [react(), compiledMessages()],
  build: {
    outDir: 'dist/tab',
    target: 'es2023',
    // Every Teams client that Microsoft still supports preloads modules by itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What the first screen needs is one file: one request, and it compresses better than its parts.
        codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] },
      },
    },
  },
});
