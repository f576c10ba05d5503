import { subjectsOf } from '../../../assessment/scope/subjects.ts';
import { buttonText, reasonIds, reasonText } from '../../../assessment/texts/actionText.ts';
import buttons from '../../../assessment/texts/buttons.en.json' with { type: 'json' };
import cards from '../../../assessment/texts/cards.en.json' with { type: 'json' };
import { cardPlaceholders, cardText, type CardId } from '../../../assessment/texts/cardText.ts';
import { disagreementSentence } from '../../../assessment/texts/disagreementSentence.ts';
import { placeholdersIn } from '../../../assessment/texts/fill.ts';
import reasons from '../../../assessment/texts/reasons.en.json' with { type: 'json' };
import { concord20 } from '../../builders/questionSets.ts';
import { filledWithNames } from '../../builders/texts.ts';
import { words } from '../../builders/words.ts';

const cardIds = Object.keys(cards) as CardId[];

test.each(cardIds)('the card "%s" is told exactly what its words need', (id) => {
  const { title, body } = cards[id];
  expect([...cardPlaceholders[id]].toSorted()).toEqual(placeholdersIn(`${title} ${body}`).toSorted());
});

test.each(cardIds)('the card "%s" has no braces left when it is filled', (id) => {
  const { title, body } = cardText(id, filledWithNames(cardPlaceholders[id]));
  expect(`${title} ${body}`).not.toMatch(/[{}]/);
  for (const name of cardPlaceholders[id]) expect(`${title} ${body}`).toContain(`<${name}>`);
});

test.each(cardIds)('the card "%s" is short: a title under eight words, a body under thirty-five', (id) => {
  const { title, body } = cards[id];
  expect(words(title)).toBeLessThan(8);
  expect(words(body)).toBeLessThan(35);
});

test('a card stays under thirty-five words with any of the sentences in it', () => {
  const bodies = Object.values(cards).map(({ body }) => body);
  const quoting = bodies.filter((body) => body.includes('{sentence}'));
  expect(quoting).toContain(cards.alert.body);
  for (const subject of subjectsOf(concord20))
    for (const higher of ['sales', 'marketing'] as const) {
      const sentence = disagreementSentence(subject, higher, 'Whole company', concord20);
      for (const body of quoting) expect(words(body.replace('{sentence}', sentence))).toBeLessThan(35);
    }
});

test('a card says what happened in words that are ready to read', () => {
  expect(
    cardText('alert-taken-by-other', { sentence: 'DACH: They differ.', takenBy: 'A colleague' }),
  ).toEqual({
    title: 'Taken by A colleague',
    body: 'DACH: They differ. A colleague has taken it. You can still open it and add what you know.',
  });
});

test('who asks for help without a word is not quoted', () => {
  const { body } = cardText('step-help-wanted-no-note', { stepOwner: 'A', step: 'B', dueDate: '3 May' });
  expect(body).toBe('A asks for help with "B", due 3 May. A short call today may be enough.');
});

test('every button and every reason has its words, each its own', () => {
  expect(new Set(Object.values(buttons)).size).toBe(Object.keys(buttons).length);
  expect(new Set(Object.values(reasons)).size).toBe(Object.keys(reasons).length);
  expect(buttonText('take')).toBe("I'll take it");
  expect(reasonIds.map((id) => reasonText(id))).toEqual(Object.values(reasons));
});
