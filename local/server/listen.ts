import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Advice } from '../advice.ts';
import { describeError, type Log } from '../functionsHost/log.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export type Listening = {
  port: number;
  address: string;
  /** Until then every request is answered with "still starting". */
  serve: (handler: Handler) => void;
  /** Takes no new requests and waits for those that are being answered. */
  stop: () => Promise<void>;
};

/** Requests that take longer than this do not hold up the end. */
const STOP_PATIENCE = 10_000;

/** Opens the one port of this machine's Concord, before there is anything to serve: its number is needed first. */
export async function listen(port: number, log: Log): Promise<Listening> {
  let handler: Handler = stillStarting;
  const server = createServer((request, response) => {
    handler(request, response).catch((error: unknown) => {
      log('error', `${request.method ?? ''} ${request.url ?? ''} broke off: ${describeError(error)}`);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  await open(server, port);
  const bound = server.address();
  const actual = bound !== null && typeof bound === 'object' ? bound.port : port;
  return {
    port: actual,
    address: `http://127.0.0.1:${actual}`,
    serve: (ready) => void (handler = ready),
    stop: () => close(server),
  };
}

function open(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') reject(error);
      else reject(new Advice(portTaken(port, error.code)));
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}

const portTaken = (port: number, code: string): string =>
  [
    code === 'EACCES'
      ? `Port ${port} may not be opened by this account.`
      : `Port ${port} is taken by another program.`,
    `Start on another one: npm start -- --port ${port === 65_535 ? 5300 : port + 1}   (0 takes any that is free)`,
  ].join('\n');

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const patience = setTimeout(() => server.closeAllConnections(), STOP_PATIENCE);
    server.close(() => {
      clearTimeout(patience);
      resolve();
    });
    server.closeIdleConnections();
  });
}

const stillStarting: Handler = (_request, response) => {
  response.writeHead(503, { 'retry-after': '2', 'content-type': 'text/plain; charset=utf-8' });
  response.end('Concord is still starting.\n');
  return Promise.resolve();
};
