import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { clockOf } from './clock/clock.ts';
import { clockRoutes } from './clock/routes.ts';
import { claimDataFolder } from './dataClaim.ts';
import { setEnvironment } from './environment.ts';
import { startFunctionsHost, type FunctionsHost } from './functionsHost/functionsHost.ts';
import { readHostSettings } from './functionsHost/hostSettings.ts';
import { logFrom } from './functionsHost/log.ts';
import { connectorAt } from './connector/connector.ts';
import { crowdRoutes } from './crowd/routes.ts';
import { graphAt } from './graph/graph.ts';
import { identityRoutes } from './identity/routes.ts';
import { signingKeyIn } from './identity/signingKey.ts';
import { tokensSignedWith } from './identity/tokens.ts';
import { channelTokensSignedWith } from './identity/botTokens.ts';
import type { Options } from './options.ts';
import { ownApiAt, type OwnApi } from './ownApi.ts';
import { playgroundBridge, playgroundOrigins } from './playground/bridge.ts';
import { secretsIn } from './secrets.ts';
import { dispatch } from './server/dispatch.ts';
import { listen } from './server/listen.ts';
import { startStorage } from './storage/startStorage.ts';
import { buildTab } from './tab/buildTab.ts';
import { channelRoutes } from './teams/channelRoutes.ts';
import { teamsPage } from './teams/teamsPage.ts';

const root = join(import.meta.dirname, '..');

/**
 * Brings up all of Concord on one port of this machine; answers how to reach it. Whatever is started is noted in
 * `cleanups` before it is waited for, so that it can be ended in reverse order at any moment, also half-way.
 */
export async function startMachine(
  { port, dataFolder, bundle, playground }: Omit<Options, 'empty'>,
  cleanups: (() => Promise<void>)[],
  say: (line: string) => void,
): Promise<{ address: string; api: OwnApi }> {
  const settings = await readHostSettings(join(root, 'host.json'));
  const log = logFrom(settings.logLevel);

  const claim = await claimDataFolder(dataFolder);
  cleanups.push(claim.release);
  const server = await listen(port, log);
  await claim.setPort(server.port);
  const tab = buildTab(say).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    log('error', `The tab could not be built, the rest runs: ${stripVTControlCharacters(reason)}`);
  });

  const storage = startStorage(dataFolder);
  cleanups.push(async () => (await storage.catch(() => undefined))?.stop());
  const app: { host?: Promise<FunctionsHost> } = {};
  cleanups.push(async () => (await app.host?.catch(() => undefined))?.stop());
  cleanups.push(server.stop);

  const [key, { pseudonymSecret, botPassword }, { connectionString, adopted, abandon }] = await Promise.all([
    signingKeyIn(dataFolder),
    secretsIn(dataFolder),
    storage,
  ]);
  process.once('exit', abandon); // A second Ctrl-C leaves nothing running either.
  if (adopted) say('Took over the storage that an earlier start left running.');
  const graph = graphAt(server.address, key);
  setEnvironment({
    connectionString,
    address: server.address,
    pseudonymSecret,
    botPassword,
    playground: playground ? playgroundOrigins(playground.port) : [],
    graph: graph.settings,
  });

  app.host = appToRun(bundle, dataFolder, say).then((entry) => startFunctionsHost(entry, settings, log));
  const issue = tokensSignedWith(key);
  const api = ownApiAt(server.address, issue);
  const connector = connectorAt(server.address, { dataFolder, key, botPassword });
  const bridge = playground
    ? playgroundBridge(server.address, playground.port, channelTokensSignedWith(key, connector.serviceUrl))
    : undefined;
  const host = await app.host;
  const routes = [
    ...identityRoutes(key, issue),
    ...crowdRoutes(api),
    ...clockRoutes(clockOf(globalThis), host),
    ...channelRoutes(),
    ...connector.routes,
  ];
  server.serve(
    dispatch(host, routes, { connector: connector.handle, graph: graph.handle }, teamsPage, bridge),
  );
  await Promise.all([tab, connector.begin(playground !== undefined)]);
  return { address: server.address, api };
}

/** Where the API begins: in its sources, or in what is deployed, made anew. */
async function appToRun(bundle: boolean, dataFolder: string, say: (line: string) => void): Promise<string> {
  if (!bundle) return join(root, 'api', 'app.ts');
  say('Bundling the API as it is deployed ...');
  const folder = join(dataFolder, 'api');
  const { bundleApi } = await import('../infra/apiBundle.ts');
  await bundleApi(folder);
  return join(folder, 'app.js');
}
