import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen } from '../../local/server/listen.ts';
import { staticFiles } from '../../local/server/staticFiles.ts';
import { soon } from '../builders/soon.ts';

const MIB = 2 ** 20;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-files-'));
  await writeFile(join(folder, 'large.png'), Buffer.alloc(64 * MIB));
});
afterEach(() => rm(folder, { recursive: true }));

// Found by whoever ran `npm start`: a page that was left wrote ERR_STREAM_PREMATURE_CLOSE with its stack to the terminal.
it('a browser that leaves a page before its files are there leaves nothing in the log', async () => {
  const said: string[] = [];
  const server = await listen(0, (_level, text) => said.push(text));
  const send = staticFiles(folder, {});
  const served: Promise<boolean>[] = [];
  server.serve(async (request, response) => {
    const file = send(request, response, request.url ?? '/');
    served.push(file);
    await file;
  });
  const browser = connect(server.port, '127.0.0.1');
  browser.write('GET /large.png HTTP/1.1\r\nhost: localhost\r\n\r\n');
  await once(browser, 'data');
  browser.destroy();
  await soon(() => Promise.resolve(served.length)).toBe(1);
  const [outcome] = await Promise.allSettled(served);
  await server.stop();
  expect(outcome).toEqual({ status: 'fulfilled', value: true });
  expect(said).toEqual([]);
});
