/** The sizes that Teams asks for, in pixels. */
const sizes = { 'color.png': 192, 'outline.png': 32 } as const;
export type IconName = keyof typeof sizes;
export const iconNames = Object.keys(sizes) as IconName[];

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** @returns what is wrong with an icon: a PNG says its width and height in the first 24 bytes. */
export function iconProblems(name: IconName, png: Buffer): string[] {
  if (png.length < 24 || !png.subarray(0, SIGNATURE.length).equals(SIGNATURE))
    return [`${name} is not a PNG`];
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const size = sizes[name];
  return width === size && height === size
    ? []
    : [`${name} requires ${size} x ${size} pixels, not ${width} x ${height}`];
}
