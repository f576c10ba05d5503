import { fileFault } from '../../../../src/features/results/compare/fileFault.ts';
import { fileOf } from '../../../builders/summaries.ts';

const chosen = (text: string) => new File([text], 'chosen.json');

test('a file that was chosen is told at once to be no comparison file, too new, too large or not whole', async () => {
  const whole = fileOf();
  expect(await fileFault(chosen(whole))).toBeNull();
  expect(await fileFault(chosen(`\uFEFF${whole.replaceAll('\n', '\r\n')}`))).toBeNull();
  for (const text of ['', 'a,b\n1,2\n', '[]', 'null', '{"format":"something else"}'])
    expect(await fileFault(chosen(text))).toBe('compare.add.notOurs');
  expect(await fileFault(chosen(whole.replace('"version": 1', '"version": 2')))).toBe('compare.add.newer');
  expect(await fileFault(chosen(whole.slice(0, 300)))).toBe('compare.add.damaged');
  expect(await fileFault(chosen(whole.replace('"2026-Q4"', '"2026-Q3"')))).toBe('compare.add.damaged');
  expect(await fileFault(chosen('x'.repeat(40_000)))).toBe('compare.add.tooLarge');
});

test('a file that can no longer be read is said to be so', async () => {
  const gone = { size: 10, text: () => Promise.reject(new Error('gone')) };
  expect(await fileFault(gone)).toBe('compare.add.unreadable');
});
