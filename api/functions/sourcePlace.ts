import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { fileURLToPath } from 'node:url';

const PLACE = /(file:\/\/[^\s()]+\.js):(\d+):(\d+)/;

const maps = new Map<string, SourceMap | undefined>();

/**
 * A line of a stack trace with its place in the source. In the bundle a place says nothing: its lines are long and its files
 * many. Node could translate them itself, but then reads every map when the app starts; this reads one when something fails.
 */
export function sourcePlace(line: string): string {
  return line.replace(PLACE, (place, url: string, row: string, column: string) => {
    const found = mapOf(url)?.findEntry(Number(row) - 1, Number(column) - 1);
    if (!found || !('originalSource' in found)) return place;
    return `${found.originalSource}:${found.originalLine + 1}:${found.originalColumn + 1}`;
  });
}

function mapOf(url: string): SourceMap | undefined {
  if (!maps.has(url)) maps.set(url, read(url));
  return maps.get(url);
}

function read(url: string): SourceMap | undefined {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${fileURLToPath(url)}.map`, 'utf8')) as SourceMapPayload);
  } catch {
    // Without its map, or without a file, a place is told as it is: an error that is being logged must not become another one.
    return undefined;
  }
}
