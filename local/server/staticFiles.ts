import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
/** As where the tab is deployed: texts arrive compressed, so that what is measured here is what a phone loads. */
const COMPRESSED = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt']);
const A_YEAR = 31_536_000;

export type SendFile = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean>;

/**
 * Serves the files of a folder; answers whether there was one. A path without a file ending gets index.html, as
 * single-page apps expect. Files under `assets/` carry a hash of their content in their name and may be kept.
 */
export function staticFiles(folder: string, headers: Record<string, string>): SendFile {
  return async (request, response, path) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const file = await fileAt(folder, path);
    if (!file) return false;
    const ending = extname(file.path);
    const compressed = COMPRESSED.has(ending) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    response.writeHead(200, {
      ...headers,
      'content-type': types[ending] ?? 'application/octet-stream',
      ...(compressed
        ? { 'content-encoding': 'gzip', vary: 'accept-encoding' }
        : { 'content-length': file.size }),
      'cache-control': file.path.includes(`${sep}assets${sep}`)
        ? `public, max-age=${A_YEAR}, immutable`
        : 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    if (request.method === 'HEAD') response.end();
    else {
      const text = createReadStream(file.path);
      await (compressed ? pipeline(text, createGzip(), response) : pipeline(text, response)).catch(
        unlessTheyWent,
      );
    }
    return true;
  };
}

/** Who leaves a page does not wait for its files: nothing has failed. */
function unlessTheyWent(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
}

async function fileAt(folder: string, path: string): Promise<{ path: string; size: number } | undefined> {
  const inside = normalize(join(folder, decode(path)));
  if (inside !== folder && !inside.startsWith(folder + sep)) return undefined;
  const wanted = extname(inside) === '' ? join(folder, 'index.html') : inside;
  try {
    const found = await stat(wanted);
    return found.isFile() ? { path: wanted, size: found.size } : undefined;
  } catch {
    return undefined; // No such file is the only thing that matters here.
  }
}

/** Broken percent signs and NUL bytes name no file. */
function decode(path: string): string {
  try {
    const text = decodeURIComponent(path);
    return text.includes('\0') ? '/no-such-file.none' : text;
  } catch {
    return '/no-such-file.none';
  }
}
