import { everyCard } from '../../../builders/cards.ts';

const { 'round-closed': together, 'round-closed-about-area': area } = everyCard();

test('a difference about everything together is told in a sentence, not named like a subject', () => {
  expect(together?.text).toContain(
    'A good place to start: how the two teams see their work together as a whole.',
  );
  expect(together?.text).not.toContain('"working together"');
});

test('one about an area is named', () => expect(area?.text).toMatch(/A good place to start: "[^"]+"\./));
