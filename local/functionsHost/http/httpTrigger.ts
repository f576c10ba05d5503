import type { IncomingMessage, ServerResponse } from 'node:http';
import { writeLog, type App, type RegisteredFunction } from '../core.ts';
import { invoke, triggerOf } from '../invoke.ts';
import { describeError } from '../log.ts';
import { readBody, toHttpData } from './requestData.ts';
import { comparePrecision, matchRoute, parseRoute, shapeOf, type Route } from './route.ts';
import { sendEmpty, sendReply } from './sendReply.ts';

type Endpoint = { fn: RegisteredFunction; route: Route; methods: Set<string> };
export type HttpHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Answers HTTP requests with the app's HTTP functions. A known path with another method gets an empty 404:
 * that is what Azure does (azure-functions-host issue 10098), so the app must not count on a 405.
 */
export function httpTrigger(app: App, functions: RegisteredFunction[], routePrefix: string): HttpHandler {
  const endpoints = functions
    .map((fn) => endpointOf(fn, routePrefix))
    .sort((a, b) => comparePrecision(a.route, b.route));
  requireDistinct(endpoints);

  return async (request, response) => {
    const url = urlOf(request);
    const method = request.method ?? 'GET';
    for (const { fn, route, methods } of endpoints) {
      const parameters = methods.has(method) ? matchRoute(route, url.pathname) : undefined;
      if (parameters) return answer(app, fn, { request, response, url, parameters });
    }
    request.resume();
    sendEmpty(response, 404);
  };
}

type Exchange = {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  parameters: Record<string, string>;
};

async function answer(app: App, fn: RegisteredFunction, exchange: Exchange): Promise<void> {
  const { request, response, url, parameters } = exchange;
  const body = await readBody(request);
  if (body === 'too-large') {
    response.setHeader('connection', 'close');
    sendEmpty(response, 413);
    return;
  }
  const http = toHttpData(request, url, parameters, body);
  const outcome = await invoke(app, fn, { data: { http } });
  // Azure answers a function that throws with an empty 500; the reason stands in the log.
  if (outcome.kind === 'failed') {
    sendEmpty(response, 500);
    return;
  }
  try {
    sendReply(response, outcome.reply.returnValue?.http);
  } catch (error) {
    const subject = { functionName: fn.metadata.name };
    writeLog(app, 'error', `answered what HTTP cannot carry: ${describeError(error)}`, 'system', subject);
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    sendEmpty(response, 500);
  }
}

function endpointOf(fn: RegisteredFunction, routePrefix: string): Endpoint {
  const { binding } = triggerOf(fn);
  const path = typeof binding['route'] === 'string' ? binding['route'] : fn.metadata.name;
  const methods = Array.isArray(binding['methods']) ? binding['methods'] : ['GET', 'POST'];
  return {
    fn,
    route: parseRoute(`${routePrefix}/${path}`),
    methods: new Set(methods.map((method) => String(method).toUpperCase())),
  };
}

function requireDistinct(endpoints: Endpoint[]): void {
  const taken = new Map<string, string>();
  for (const { fn, route, methods } of endpoints) {
    for (const method of methods) {
      const key = `${method} ${shapeOf(route)}`;
      const other = taken.get(key);
      const { name } = fn.metadata;
      if (other)
        throw new Error(`The functions "${other}" and "${name}" both answer ${method} ${route.template}.`);
      taken.set(key, name);
    }
  }
}

/** The whole address that was asked for, as a function reads it from `request.url`. */
function urlOf(request: IncomingMessage): URL {
  const origin = `http://${request.headers.host ?? '127.0.0.1'}`;
  const path = request.url?.startsWith('/') ? request.url : '/';
  return new URL(URL.canParse(origin + path) ? origin + path : 'http://127.0.0.1/');
}
