import { buttonsIn, cardLines } from '../../../local/playground/cardLines.ts';

const card = {
  type: 'AdaptiveCard',
  fallbackText: 'not shown',
  body: [
    { type: 'TextBlock', text: 'A difference' },
    { type: 'Container', items: [{ type: 'Image', url: 'data:', altText: 'Sales: 2.1' }] },
  ],
  actions: [
    {
      type: 'Action.Execute',
      title: 'Take',
      verb: 'take',
      data: { id: '1' },
      fallback: { type: 'Action.Submit' },
    },
    { type: 'Action.ShowCard', title: 'More', card: { body: [{ type: 'TextBlock', text: 'Why?' }] } },
  ],
};

test('a card is written down as it reads, with what its pictures say and what its buttons send', () => {
  expect(cardLines(card)).toEqual([
    'A difference',
    '[picture: Sales: 2.1]',
    '[button: Take: take]',
    '[opens: More]',
    'Why?',
  ]);
  expect(buttonsIn(card)).toEqual([{ title: 'Take', verb: 'take', data: { id: '1' } }]);
});
