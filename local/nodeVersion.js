// Loaded before everything else (`node --import`), in plain JavaScript: an older Node must be able to read it.
import { existsSync } from 'node:fs';
import process from 'node:process';
import { URL } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const installed = existsSync(new URL('../node_modules/azurite', import.meta.url));

if (!installed || major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    installed
      ? `Concord needs Node 22.18 or newer, and this is Node ${process.versions.node}. ` +
          'It brings its own: run "npm ci" and then "npm start".\n'
      : 'What Concord needs is not installed yet: run "npm ci" and then "npm start".\n',
  );
  process.exit(1);
}
