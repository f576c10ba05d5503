import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { appSettings } from './settings.ts';

const HOST = path.resolve(import.meta.dirname, '../../local/functionsHost/main.ts');
const KIB = 1024;

/** Bytes in memory; NaN where the machine does not tell. */
async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return KIB * Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? NaN);
}

/** Starts the app in the local functions host and asks twice how it is, which reaches storage. */
export async function firstRequest(app: string, connection: string) {
  const began = performance.now();
  const host = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', HOST, app], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: appSettings(connection),
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
      const reply = await fetch(`${address}/api/health`);
      await reply.arrayBuffer();
      if (!reply.ok) throw new Error(`health answers ${reply.status}`);
      return performance.now() - asked;
    };
    const firstMs = await ask();
    const nextMs = await ask();
    return { readyMs, firstMs, nextMs, rss: await memoryOf(host.pid ?? 0) };
  } finally {
    host.kill('SIGTERM');
    if (host.exitCode === null) await once(host, 'exit');
  }
}
