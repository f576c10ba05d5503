import { inSlices } from '../../../../src/app/picture/inSlices.ts';

test('a long work lets the page answer after each slice, and not after every small part of it', async () => {
  let now = 0;
  let answered = 0;
  const pause = inSlices(() => now);
  const work = async () => {
    for (let part = 0; part < 10; part += 1) {
      now += 10;
      setTimeout(() => (answered += 1));
      await pause();
      if (part === 2) expect(answered).toBe(0);
      if (part === 4) expect(answered).toBeGreaterThan(0);
    }
  };
  await work();
});
