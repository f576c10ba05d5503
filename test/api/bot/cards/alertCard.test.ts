import { alertCard } from '../../../../api/bot/cards/alertCard.ts';
import { currentCard } from '../../../../api/bot/cards/currentCard.ts';
import { digestCard } from '../../../../api/bot/cards/digestCard.ts';
import { linksInto } from '../../../../api/bot/cards/deepLinks.ts';
import type { Card } from '../../../../api/bot/cards/pieces.ts';
import { routeOf } from '../../../../src/app/route.ts';
import { aboutArea, aboutOverall, aboutStatement, reader, viewOf } from '../../../builders/cards.ts';

/** Every line of a card's body, as it reads. */
const linesOf = ({ content }: Card): string[] =>
  content.body.map((element) => {
    if (element.type === 'TextBlock') return element.text;
    return element.type === 'RichTextBlock' ? element.inlines.map(({ text }) => text).join('') : '';
  });
const everything = (card: Card): string => JSON.stringify(card.content);

test('an alert opens with one sentence, and says how both sides answered in words', () => {
  const lines = linesOf(alertCard(viewOf(), reader));
  expect(lines[0]).toBe('A difference worth a talk · Autumn 2026');
  expect(lines[1]).toBe('DACH: Marketing sees one shared funnel guiding both teams more than Sales does.');
  expect(lines).toContain('Sales: Defined (2.1). 45 of 60 people disagree, 9 agree. 2 cannot judge.');
  expect(lines).toContain('Marketing: Aligned (3.9). 5 of 47 people disagree, 35 agree. 1 cannot judge.');
  expect(lines).toContainEqual(
    expect.stringContaining(
      'We are sure that they differ. Difference 1.8; it lies between 1.0 and 2.6. Figures as of Nov 12, 2026, ',
    ),
  );
});

test('what is said of an area counts answers, and names what lies within it, the largest difference first', () => {
  const lines = linesOf(alertCard(viewOf({}, aboutArea), reader));
  expect(lines).toContain('Sales: Defined (2.7). 44\u00a0% of its answers disagree, 25\u00a0% agree.');
  expect(lines.slice(lines.indexOf('Within it, above all:'))).toEqual(
    expect.arrayContaining([
      'shared funnel: Sales 2.1, Marketing 3.9',
      'reliable forecast: Sales 2.4, Marketing 3.6',
    ]),
  );
});

test('the whole set is told in points of 100, and a bound that does not reach zero is never 0.0', () => {
  const card = alertCard(viewOf({}, aboutOverall), reader);
  expect(linesOf(card)).toContain('Sales: Aligned (74.4 of 100).');
  expect(linesOf(card)).toContainEqual(
    expect.stringContaining(
      'We are sure that they differ. Difference 12.2; it lies between under 0.1 and 22.0. Answers: 62 from Sales, 48 from Marketing. Figures as of Nov 12, 2026, ',
    ),
  );
});

test('an average is rounded down, so that it never contradicts its level', () => {
  const evidence = { ...aboutStatement.evidence, marketing: 3.9999 };
  const lines = linesOf(alertCard(viewOf({ evidence }), reader));
  expect(lines.find((line) => line.startsWith('Marketing:'))).toContain('Aligned (3.9).');
});

test('figures are written as the reader writes them', () => {
  const lines = linesOf(alertCard(viewOf(), { ...reader, language: 'de-CH' }));
  expect(lines.find((line) => line.startsWith('Sales:'))).toContain('(2.1)');
  const german = linesOf(alertCard(viewOf(), { ...reader, language: 'de' }));
  expect(german.find((line) => line.startsWith('Sales:'))).toContain('(2,1)');
});

test('every picture has its bar in words', () => {
  const card = everything(alertCard(viewOf(), reader));
  expect(card).toContain(
    'Sales: of 60 people, 21 strongly disagree, 24 disagree, 6 neither, 7 agree, 2 strongly agree.',
  );
});

test('a liaison can take a case, open it, or say in one tap why it is not useful', () => {
  const { content } = alertCard(viewOf(), reader);
  expect(content.actions.map(({ title }) => title)).toEqual(["I'll take it", 'Open', 'Not useful']);
  expect(content.actions[0]).toMatchObject({
    verb: 'take',
    style: 'positive',
    data: { disagreement: aboutStatement.id, version: '"7"' },
  });
  const reasons = [...everything({ text: '', content }).matchAll(/"reason":"([a-z-]+)"/g)].map(
    ([, id]) => id,
  );
  expect(reasons).toEqual(['known', 'small', 'wrong', 'not-mine']);
});

test('a case without answers or averages that may be shown still makes an alert', () => {
  const { kind, id, status, atLeastDelta } = aboutStatement.evidence;
  const lines = linesOf(
    alertCard(viewOf({ evidence: { kind, id, status, atLeastDelta }, interval: null }), reader),
  );
  expect(lines).toContainEqual(
    expect.stringContaining('We are sure that they differ. Difference 1.8. Figures as of Nov 12, 2026, '),
  );
  expect(lines.some((line) => line.startsWith('Sales:'))).toBe(false);
});

test('the link of a card leads to the case inside the tab', () => {
  const { toCase, toCases } = linksInto('app', 'answer');
  const placeOf = (link: string) =>
    (JSON.parse(new URL(link).searchParams.get('context') ?? '') as { subEntityId: string }).subEntityId;
  expect(new URL(toCase(aboutArea.id)).pathname).toBe('/l/entity/app/answer');
  expect(routeOf(placeOf(toCase(aboutArea.id)))).toEqual({
    screen: 'disagreements',
    round: 'autumn-2026',
    place: '--~area~demand',
  });
  expect(routeOf(placeOf(toCases('autumn-2026')))).toMatchObject({ screen: 'disagreements', place: null });
});

describe('a card shows the case as it is now:', () => {
  const me = 'person-1';
  const other = { id: 'person-2', name: 'Made-up Colleague' };
  const first = (change: Parameters<typeof viewOf>[0]) => {
    const card = currentCard(viewOf(change), me, reader);
    return { line: linesOf(card)[0], card };
  };
  const offersToTake = (card: Card) => everything(card).includes('"verb":"take"');

  test.each([
    ['waiting for somebody', {}, 'A difference worth a talk · Autumn 2026', true],
    [
      'taken by somebody else',
      { state: 'taken', takenBy: other },
      'Taken by Made-up Colleague · Autumn 2026',
      false,
    ],
    [
      'taken by me',
      { state: 'taken', takenBy: { id: me, name: 'I' } },
      'You have taken it. · Autumn 2026',
      false,
    ],
  ] as const)('%s', (_, change, line, offered) => {
    expect(first(change).line).toBe(line);
    expect(offersToTake(first(change).card)).toBe(offered);
  });

  test.each([
    ['agreed', { state: 'agreed', takenBy: other }, 'A next step is agreed.'],
    ['closed', { state: 'closed', outcome: 'accepted' }, 'Closed as accepted: this difference is wanted.'],
    ['withdrawn', { finding: 'withdrawn' }, 'No longer a clear difference.'],
    [
      'withdrawn while somebody has it',
      { finding: 'withdrawn', state: 'taken', takenBy: other },
      'No longer a clear difference.',
    ],
    ['small now', { finding: 'gap-closed' }, 'The gap is now too small to matter.'],
  ] as const)('%s', (_, change, title) => {
    const { card } = first(change);
    expect(linesOf(card)[1]).toBe(title);
    expect(offersToTake(card)).toBe(false);
    expect(linesOf(card).join(' ')).not.toContain('We are sure');
  });
});

test('a digest offers each case that waits, says who has taken the others, and stays short', () => {
  const taken = viewOf({ state: 'taken', takenBy: { id: 'x', name: 'Made-up Colleague' } });
  const card = digestCard(
    [viewOf({}, aboutArea), taken, ...Array<typeof taken>(10).fill(viewOf())],
    12,
    reader,
  );
  expect(everything(card).match(/"verb":"take"/g)).toHaveLength(7);
  expect(everything(card)).toContain('Made-up Colleague has taken it.');
  expect(linesOf(card)).toContain('and 4 more in the list');
  expect(linesOf(card)).toContain('12 new differences today');
});

describe('a digest says from when its figures are', () => {
  const dated = (...at: (string | null)[]) =>
    everything(
      digestCard(
        at.map((figuresAt) => viewOf({ figuresAt })),
        at.length,
        reader,
      ),
    ).match(/[^"]*as of [^"]*/g) ?? [];
  const [early, late] = ['2026-11-12T09:15:00Z', '2026-11-12T13:05:00Z'];

  test('once where they are of one release, below them', () =>
    expect(dated(late, late)).toEqual(['Figures as of Nov 12, 2026, 2:05 PM GMT+1.']));

  test('in each row where they are of several', () =>
    expect(dated(early, late)).toEqual([
      expect.stringMatching(/\d higher · as of Nov 12, 10:15.AM$/),
      expect.stringMatching(/\d higher · as of Nov 12, 2:05.PM$/),
    ]));

  test('not of a case from before it was kept', () => {
    expect(dated(null, null)).toEqual([]);
    expect(dated(null, late)).toEqual([expect.stringMatching(/2:05.PM$/)]);
  });
});

describe('how sure it is', () => {
  const oddsOf = ({ content }: Card) => content.body.find(({ id }) => id === 'odds');
  const wordsOf = (card: Card): string => JSON.stringify(oddsOf(card));

  test('is said in words and as odds, in one line that is there for whoever asks', () => {
    const card = alertCard(viewOf(), reader);
    expect(oddsOf(card)).toMatchObject({ isVisible: false });
    expect(wordsOf(card)).toContain('in 12 of 100 such pairs Sales answers higher');
    expect(wordsOf(card)).toContain('at most about 5 rounds in 100 would raise any alert at all');
    expect(everything(card)).toContain('"title":"Show the figures","targetElements":["odds"]');
  });

  test('leaves the odds out where the release does not tell them', () =>
    expect(wordsOf(alertCard(viewOf({}, aboutOverall), reader))).not.toContain('100 such pairs'));
});
