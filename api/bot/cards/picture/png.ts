import { crc32, deflateSync } from 'node:zlib';

/** A picture of `width` times `height` pixels: red, green, blue and opacity of each, 0 to 255, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const BITS = 8;
const RED_GREEN_BLUE_OPACITY = 6;
const CHANNELS = 4;
/** The filter that writes a row as its difference from the one above: most rows of a bar are alike. */
const UP = 2;

/** Length, name, data and checksum: what every part of a PNG is made of. */
function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

/**
 * A picture as PNG, the format that cards show on every client (https://www.w3.org/TR/png-3/).
 * @returns a data URI: no address has to be public for it
 */
export function pngOf({ width, height, data }: Pixels): string {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([BITS, RED_GREEN_BLUE_OPACITY], 8);

  const bytes = width * CHANNELS;
  const rows = Buffer.alloc(height * (bytes + 1));
  for (let y = 0; y < height; y++) {
    const row = y * (bytes + 1);
    rows[row] = UP;
    for (let x = 0; x < bytes; x++) {
      const above = y === 0 ? 0 : (data[(y - 1) * bytes + x] ?? 0);
      rows[row + 1 + x] = (data[y * bytes + x] ?? 0) - above;
    }
  }
  const file = Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
  return `data:image/png;base64,${file.toString('base64')}`;
}
