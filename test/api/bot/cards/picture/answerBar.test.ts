import { inflateSync } from 'node:zlib';
import { answerBar, scaleOf, segmentsOf } from '../../../../../api/bot/cards/picture/answerBar.ts';
import { colours } from '../../../../../api/bot/cards/picture/canvas.ts';
import { meanLine, placeOf } from '../../../../../api/bot/cards/picture/meanLine.ts';
import { sideSign } from '../../../../../api/bot/cards/picture/sideSign.ts';

test('those who neither agree nor disagree straddle the middle, the others lie on their side of it', () => {
  const segments = segmentsOf([10, 20, 40, 20, 10], 1);
  const [, , neither] = segments;
  expect(neither?.map((place) => place - 320)).toEqual([-60, 60]);
  expect(segments.map(([from, to]) => Math.round(to - from))).toEqual([30, 60, 120, 60, 30]);
});

test('both sides have one scale, the largest at which nothing leaves the picture', () => {
  const [low, high] = [
    [50, 10, 0, 0, 0],
    [0, 0, 10, 10, 20],
  ] as const;
  const scale = scaleOf([low, high]);
  expect(scale).toBe(1);
  for (const counts of [low, high])
    for (const [from, to] of segmentsOf(counts, scale)) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(640);
    }
  expect(scaleOf([[25, 0, 0, 0, 25]])).toBe(0.5);
});

/** The colours of a picture's row of pixels, "" where nothing is. */
function rowOf(uri: string, y: number): string[] {
  const file = Buffer.from(uri.replace('data:image/png;base64,', ''), 'base64');
  const width = file.readUInt32BE(16);
  const data = file.indexOf('IDAT') + 4;
  const raw = inflateSync(file.subarray(data, data + file.readUInt32BE(data - 8)));
  const sum = new Uint8Array(width * 4);
  for (let row = 0; row <= y; row++)
    for (let x = 0; x < sum.length; x++) sum[x] = (sum[x] ?? 0) + (raw[row * (sum.length + 1) + 1 + x] ?? 0);
  return Array.from({ length: width }, (_, x) =>
    sum[x * 4 + 3] === 0 ? '' : `${[...sum.slice(x * 4, x * 4 + 3)].join()}/${String(sum[x * 4 + 3])}`,
  );
}

test('a bar is a PNG: strong answers full, weak ones lighter, around a grey line in the middle', () => {
  const row = rowOf(answerBar('sales', [20, 20, 0, 20, 20], 0.5), 28);
  expect(row).toHaveLength(640);
  expect(row[80]).toBe(`${colours.sales.join()}/255`);
  expect(row[240]).toMatch(new RegExp(`^${colours.sales.join()}/(84|85|86)$`));
  expect(row[320]).toBe(`${colours.axis.join()}/255`);
});

test('a share of one in a thousand can be seen, a share of none cannot', () => {
  const shown = rowOf(answerBar('marketing', [1, 0, 0, 0, 999], 1), 28).slice(0, 318);
  expect(shown.some((pixel) => pixel.startsWith(colours.marketing.join()))).toBe(true);
  const none = rowOf(answerBar('marketing', [0, 0, 0, 0, 999], 1), 28).slice(0, 318);
  expect(none.join('')).toBe('');
});

test('an average stands on the scale from 1 to 5 with its sign', () => {
  expect(placeOf(3)).toBe(320);
  const row = rowOf(meanLine('marketing', 3), 28);
  expect(row[310]).toBe(`${colours.marketing.join()}/255`);
  expect(row[620]).not.toContain(colours.marketing.join());
});

test('the signs are as small as pictures can be', () => {
  for (const side of ['sales', 'marketing'] as const) expect(sideSign(side).length).toBeLessThan(1_500);
});
