import { isForConnector } from '../connector/connector.ts';
import { isForGraph } from '../graph/graph.ts';
import { BRIDGE_PATH } from '../playground/bridge.ts';
import type { FunctionsHost } from '../functionsHost/functionsHost.ts';
import { serveTab } from '../tab/serveTab.ts';
import { jsonRoutes, type JsonRoute } from './jsonRoutes.ts';
import type { Handler } from './listen.ts';
import { isForThisMachine } from './ownHost.ts';
import { Refusal, sendProblem } from './problem.ts';

/** Leads each request to what answers it: the app, the built tab, or what stands in for Microsoft. */
export function dispatch(
  host: FunctionsHost,
  routes: JsonRoute[],
  { connector, graph }: { readonly connector: Handler; readonly graph: Handler },
  teamsPage: Handler,
  bridge: Handler | undefined,
): Handler {
  const local = jsonRoutes(routes);
  return async (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    if (path.startsWith('/api/')) return host.handle(request, response);
    if (path === '/tab' || path.startsWith('/tab/')) return serveTab(request, response, path);
    if (!isForThisMachine(request.headers.host)) {
      request.resume();
      const detail = 'Use http://127.0.0.1 or http://localhost.';
      sendProblem(
        response,
        new Refusal(421, 'wrong-host', 'This page answers on this machine only.', detail),
      );
      return;
    }
    if (isForConnector(path)) return connector(request, response);
    if (isForGraph(path)) return graph(request, response);
    if (bridge && path === BRIDGE_PATH) return bridge(request, response);
    return path === '/' || path.startsWith('/local/teams/')
      ? teamsPage(request, response)
      : local(request, response, path);
  };
}
