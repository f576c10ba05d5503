import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { certificateForThisMachine } from '../builders/certificate.ts';
import { startIdentityEndpoint } from '../builders/identityEndpoint.ts';

const run = promisify(execFile);
const azurite = createRequire(__filename).resolve('azurite/dist/src/azurite.js');
const ID = '33333333-3333-4333-8333-333333333333';
const [TENANT, ACCOUNT] = ['7772265e-3f36-5573-912c-0414ca660723', 'devstoreaccount1'];

/** A token as Entra makes it; Azurite looks at what it says and not at who has signed it. */
function tokenFor(audience: string): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    aud: audience,
    iss: `https://sts.windows.net/${TENANT}/`,
    iat: now,
    nbf: now - 60,
    exp: now + 3600,
  };
  return [part({ alg: 'RS256', typ: 'JWT' }), part(claims), 'signature'].join('.');
}

/** Azurite as storage is on Azure: by https, and for whoever shows a token. */
async function startStorage(folder: string) {
  const { certificate, key } = certificateForThisMachine();
  const [certFile, keyFile] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  await Promise.all([writeFile(certFile, certificate), writeFile(keyFile, key)]);
  const child = spawn(process.execPath, [
    azurite,
    ...['--disableTelemetry', '--skipApiVersionCheck', '--inMemoryPersistence'],
    ...['--oauth', 'basic', '--cert', certFile, '--key', keyFile],
    ...['blob', 'queue', 'table'].flatMap((service) => [`--${service}Port`, '0']),
  ]);
  let said = '';
  const portOf = (service: string) =>
    new RegExp(`${service} service is successfully listening at https://[^:]+:(\\d+)`).exec(said)?.[1];
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error(`Azurite did not start:\n${said}`)));
    for (const output of [child.stdout, child.stderr])
      output.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (portOf('Queue') && portOf('Table')) resolve();
      });
  });
  return {
    certFile,
    tables: `https://127.0.0.1:${portOf('Table') ?? ''}/${ACCOUNT}`,
    queues: `https://127.0.0.1:${portOf('Queue') ?? ''}/${ACCOUNT}`,
    stop: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
let identity: Awaited<ReturnType<typeof startIdentityEndpoint>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-keyless-'));
  storage = await startStorage(folder);
  identity = await startIdentityEndpoint((resource) => ({ token: tokenFor(resource) }));
});
afterAll(async () => {
  await storage.stop();
  await identity.stop();
  await rm(folder, { recursive: true });
});

const serve = (env: Record<string, string> = {}) =>
  run(process.execPath, ['--disable-warning=ExperimentalWarning', join(__dirname, 'keylessServer.ts')], {
    env: {
      PATH: process.env.PATH,
      NODE_EXTRA_CA_CERTS: storage.certFile,
      STORAGE_CONNECTION__tableServiceUri: storage.tables,
      STORAGE_CONNECTION__queueServiceUri: storage.queues,
      STORAGE_CONNECTION__credential: 'managedidentity',
      STORAGE_CONNECTION__clientId: ID,
      IDENTITY_ENDPOINT: identity.endpoint.address,
      IDENTITY_HEADER: identity.endpoint.header,
      ENTRA_TENANT_ID: TENANT,
      TOKEN_ISSUER: 'https://issuer.test/',
      TOKEN_AUDIENCE: 'audience',
      TOKEN_KEYS_URL: 'https://keys.test/',
      PSEUDONYM_SECRET: Buffer.alloc(32, 7).toString('base64'),
      ...env,
    },
  });

describe('a server that has no key', () => {
  it('keeps rounds in tables and puts messages on queues with one token of its own identity', async () => {
    const { stdout } = await serve();
    expect(JSON.parse(stdout)).toEqual({ round: 'Without a key' });
    expect(identity.asked).toEqual([{ resource: 'https://storage.azure.com', clientId: ID }]);
  });

  it('where no token is to be had, storage counts as down: people are told to try again', async () => {
    const { stdout } = await serve({ IDENTITY_HEADER: 'wrong' });
    expect(JSON.parse(stdout)).toEqual({
      isStorageDown: true,
      why: 'no token for https://storage.azure.com: the identity endpoint answers 400',
    });
  });
});

describe('an operator who has signed in', () => {
  const recount = (env: Record<string, string>) =>
    run(process.execPath, ['--disable-warning=ExperimentalWarning', 'ops/recount.ts', '--round', 'none'], {
      env: { PATH: process.env.PATH, NODE_EXTRA_CA_CERTS: storage.certFile, ...env },
    }).then(
      () => ({ code: 0, stdout: '', stderr: '' }),
      (refused: unknown) => refused as { code: number; stdout: string; stderr: string },
    );

  it('recounts with a token and no key', async () => {
    const token = tokenFor('https://storage.azure.com');
    const { code, stdout } = await recount({ STORAGE_TABLES: `${storage.tables}/`, STORAGE_TOKEN: token });
    expect([code, stdout]).toEqual([2, 'There is no such round.\n']);
  });

  it('is told when the token is none for storage, and when it would go over a wire that can be read', async () => {
    const wrong = await recount({
      STORAGE_TABLES: storage.tables,
      STORAGE_TOKEN: tokenFor('https://elsewhere.test'),
    });
    expect([wrong.code, wrong.stderr]).toEqual([
      2,
      expect.stringContaining('refuses this sign-in') as string,
    ]);
    const open = await recount({ STORAGE_TABLES: 'http://tables.test', STORAGE_TOKEN: tokenFor('x') });
    expect([open.code, open.stderr]).toEqual([2, expect.stringContaining('Set STORAGE_TABLES') as string]);
    expect(open.stderr).not.toContain(tokenFor('x').slice(0, 30));
  });
});
