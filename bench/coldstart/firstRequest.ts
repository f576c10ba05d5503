import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { deployedSettings } from '../../test/builders/deployedSettings.ts';

const HOST = path.resolve(import.meta.dirname, '../../local/functionsHost/main.ts');
const KIB = 1024;

/** Bytes in memory; NaN where the machine does not tell. */
async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return KIB * Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? NaN);
}

/** Somebody's token, and where the key is published with which it is signed. */
async function signedInSomebody() {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256' }] });
  const server = createServer(
    (_, reply) => void reply.setHeader('content-type', 'application/json').end(keys),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { ENTRA_TENANT_ID, TOKEN_ISSUER, TOKEN_AUDIENCE } = deployedSettings('');
  const claims = {
    oid: ENTRA_TENANT_ID,
    tid: ENTRA_TENANT_ID,
    ver: '2.0',
    scp: 'access_as_user',
    name: 'Somebody',
  };
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .setIssuer(TOKEN_ISSUER)
    .setAudience(TOKEN_AUDIENCE)
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(privateKey);
  return { token, server, keysUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

/**
 * Starts the app in the local functions host, where somebody asks twice who they are: that reads tables.
 * @param requests how often tables were asked until now
 */
export async function firstRequest(app: string, connection: string, requests: () => number) {
  const { token, server, keysUrl } = await signedInSomebody();
  const began = performance.now();
  const host = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', HOST, app], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...deployedSettings(connection), TOKEN_KEYS_URL: keysUrl },
  });
  try {
    let said = '';
    for await (const text of host.stdout) {
      said += String(text);
      if (said.includes('\n')) break;
    }
    const readyMs = performance.now() - began;
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
    if (address === undefined) throw new Error(`the host does not start: ${said}`);
    const ask = async () => {
      const asked = performance.now();
      const reply = await fetch(`${address}/api/me`, { headers: { authorization: `Bearer ${token}` } });
      await reply.arrayBuffer();
      if (!reply.ok) throw new Error(`me answers ${reply.status}`);
      return performance.now() - asked;
    };
    const before = requests();
    const firstMs = await ask();
    const firstRequests = requests() - before;
    const nextMs = await ask();
    return { readyMs, firstMs, firstRequests, nextMs, rss: await memoryOf(host.pid ?? 0) };
  } finally {
    server.close();
    host.kill('SIGTERM');
    if (host.exitCode === null) await once(host, 'exit');
  }
}
