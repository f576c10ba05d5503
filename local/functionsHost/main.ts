import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { startFunctionsHost } from './functionsHost.ts';
import { readHostSettings } from './hostSettings.ts';
import { describeError, logFrom } from './log.ts';

/**
 * Runs one Functions app alone, without the rest of the machine: `node local/functionsHost/main.ts <app> [port]`.
 * App settings are environment variables; host.json is looked for beside the app, then in the root.
 */
const [entry = 'api/app.ts', port = '0'] = process.argv.slice(2);
const root = join(import.meta.dirname, '..', '..');
const ownSettings = join(resolve(entry), '..', 'host.json');
const settings = await readHostSettings(existsSync(ownSettings) ? ownSettings : join(root, 'host.json'));
const log = logFrom(settings.logLevel);
const host = await startFunctionsHost(resolve(entry), settings, log);
const server = createServer((request, response) => {
  host.handle(request, response).catch((error: unknown) => {
    log('error', `A request broke off: ${describeError(error)}`);
    response.destroy();
  });
});
server.listen(Number(port), '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') {
    process.stdout.write(`Functions are running at http://127.0.0.1:${address.port}\n`);
  }
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close();
    void host.stop().then(() => {
      server.closeAllConnections();
    });
  });
}
