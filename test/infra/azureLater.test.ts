import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { asDeployed } from '../../infra/apiBundle.ts';
import { azureLater } from '../../infra/bundle/azureLater.ts';

let folder: string;
let storage: Server;
/** What storage, which is its own proxy here, was asked for. */
let asked: string[];
let address: string;

/** Asks for a row; prints what storage says is wrong. */
const ASKING = `
import { TableClient } from '@azure/data-tables';
const table = TableClient.fromConnectionString(process.env.STORAGE, 'rows', { allowInsecureConnection: true });
const fault = await table.getEntity('a', 'b').then(() => undefined, (error) => error);
console.log(JSON.stringify([fault.statusCode, fault.details?.code ?? fault.details?.Code]));
`;

/** What the client of Azure Tables, bundled as it is deployed, says of the fault. */
async function fault(settings: Readonly<Record<string, string>>, account = address): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, [path.join(folder, 'asking.js')], {
    env: {
      STORAGE: `DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;TableEndpoint=${account}/a`,
      ...settings,
    },
  });
  return JSON.parse(stdout);
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'concord-later-'));
  await build({
    ...asDeployed,
    plugins: [azureLater],
    stdin: { contents: ASKING, resolveDir: asDeployed.absWorkingDir },
    entryNames: 'asking',
    outdir: folder,
  });
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
  storage = createServer((request, reply) => {
    asked.push(request.url ?? '');
    reply.writeHead(403, { 'content-type': 'application/xml' });
    reply.end('<?xml version="1.0"?><Error><Code>AuthenticationFailed</Code><Message>no</Message></Error>');
  });
  storage.listen(0, '127.0.0.1');
  await once(storage, 'listening');
  address = `http://127.0.0.1:${(storage.address() as AddressInfo).port}`;
});
beforeEach(() => {
  asked = [];
});
afterAll(async () => {
  storage.close();
  await rm(folder, { recursive: true });
});

describe('the client of Azure Tables in the bundle', () => {
  it('reads a fault that storage tells as XML', async () => {
    expect(await fault({})).toEqual([403, 'AuthenticationFailed']);
  });

  it('goes by the proxy that settings name', async () => {
    expect(await fault({ HTTP_PROXY: address }, 'http://storage.test')).toEqual([
      403,
      'AuthenticationFailed',
    ]);
    expect(asked[0]).toMatch(/^http:\/\/storage\.test\/a\/rows/);
  });
});
