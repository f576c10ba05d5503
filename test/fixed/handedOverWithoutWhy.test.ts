import { handedOverCard } from '../../api/bot/cards/takenCard.ts';
import { reader, viewOf } from '../builders/cards.ts';

/** What was written to a hand-over stood in the history alone: whoever was given the case read who it came from, not why. */
const bodyOf = (note?: string) =>
  JSON.stringify(handedOverCard(viewOf(), { by: 'Ada', note }, reader).content.body);

test('the card of a case that is handed over says why, as it was written', () => {
  expect(bodyOf('It is your team')).toContain('Ada writes: It is your team');
});

test('a long note is shortened: the case has it whole', () => {
  const body = bodyOf('x '.repeat(400));
  expect(body).toContain('…');
  expect(body).not.toContain('x '.repeat(151));
});

test.each([undefined, ''])('without a note (%j) nothing is said of one', (note) => {
  expect(bodyOf(note)).not.toContain('writes');
});
