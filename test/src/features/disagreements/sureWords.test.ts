import { sureFigures, sureWords } from '../../../../src/features/disagreements/evidence/sureWords.ts';
import { wordsFor } from '../results/builders.ts';
import { item, subject } from './builders.ts';

const words = wordsFor('en-GB');

test('how sure it is stands first, and how much only where that is sure too', () => {
  expect(sureWords(words, item())).toEqual([
    'We are sure that they differ.',
    'How much is less certain: it may be little or much.',
  ]);
  expect(sureWords(words, item({ evidence: subject({ atLeastDelta: true }) }))[1]).toContain('at least 0.4');
});

test('what is no longer found is not called sure', () => {
  expect(sureWords(words, item({ finding: 'withdrawn' }))[0]).toBe(
    'It is no longer clear whether they differ.',
  );
  expect(sureWords(words, item({ finding: 'gap-closed' }))[0]).toBe(
    'As far as we can tell, they no longer differ by as much as matters.',
  );
});

test('the difference and its bounds have no minus, whichever side is higher', () => {
  const [marketing] = sureFigures(words, item());
  const [sales] = sureFigures(words, item({ gap: 0.7, interval: [0.3, 1.1] }));
  expect(marketing).toBe(sales);
  expect(marketing).toContain('Difference 0.7 on the scale from 1 to 5, likely between 0.3 and 1.1.');
  expect(marketing).toContain('35 from Sales, 31 from Marketing');
});

test('of everything together it is told in points of 100, as in the results and the chat', () => {
  const overall = item({ subject: { kind: 'overall', id: 'overall' }, gap: -0.63, interval: [-1.16, -0.1] });
  expect(sureFigures(words, overall)[0]).toContain(
    'Difference 12.6 on the scale from 20 to 100, likely between 2.0 and 23.2.',
  );
  const surely = { ...overall, evidence: subject({ atLeastDelta: true }) };
  expect(sureWords(words, surely)[1]).toContain('at least 8.0');
});

test('a bound that does not reach zero is never shown as zero', () => {
  expect(sureFigures(words, item({ interval: [-1.1, -0.03] }))[0]).toContain('between under 0.1 and 1.1');
});

test('where the difference may point either way, both sides are named', () => {
  expect(sureFigures(words, item({ finding: 'withdrawn', gap: -0.2, interval: [-0.7, 0.3] }))[0]).toContain(
    'between Sales 0.3 higher and Marketing 0.7 higher',
  );
});

test('how seldom chance alone makes an alert is said of what is found', () => {
  expect(sureFigures(words, item()).join(' ')).toContain('5 rounds in 100');
  expect(sureFigures(words, item({ finding: 'withdrawn' })).join(' ')).not.toContain('5 rounds in 100');
});

test('where everybody invited has answered, the difference is a fact, and nothing likely is said of it', () => {
  const everybody = item({ evidence: subject({ atLeastDelta: true, invitedInterval: [-0.7, -0.7] }) });
  expect(sureWords(words, everybody)).toEqual([
    'We are sure that they differ.',
    'Everyone invited has answered, so this difference is a fact and not an estimate.',
  ]);
  expect(sureFigures(words, everybody)[0]).toBe(
    'Difference 0.7 on the scale from 1 to 5. Answers: 35 from Sales, 31 from Marketing.',
  );
  expect(sureFigures(words, everybody).join(' ')).not.toMatch(/invited|likely/);
});

test('where most have, it says between what the difference of all of them lies', () => {
  const most = { evidence: subject({ invitedInterval: [-0.9, -0.5] }) };
  expect(sureFigures(words, item(most))).toContain(
    'Among all who were invited, the difference likely lies between 0.5 and 0.9.',
  );
  expect(sureFigures(words, item({ ...most, finding: 'withdrawn' })).join(' ')).not.toContain('invited');
  const eitherWay = item({ evidence: subject({ invitedInterval: [-0.9, 0.1] }) });
  expect(sureFigures(words, eitherWay).join(' ')).not.toContain('invited');
});
