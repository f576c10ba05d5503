import type { Page } from 'playwright-core';
import { alertCard } from '../../api/bot/cards/alertCard.ts';
import type { CaseView, Reader } from '../../api/bot/cards/caseView.ts';
import { linksInto } from '../../api/bot/cards/deepLinks.ts';
import type { Card } from '../../api/bot/cards/pieces.ts';
import { inLanguage } from '../../assessment/questionSet.ts';
import { addAllLanguages } from '../../assessment/languages/all.ts';
import { viewOf } from '../../test/builders/cards.ts';
import { everyCard } from '../../test/builders/everyCard.ts';
import type { Screen } from '../screen.ts';

/** What an owner gets: that nobody has taken a case, and whom messages do not reach. */
type OwnersCard =
  | 'owner'
  | 'unreachable'
  | 'nobody-left'
  | 'steps-unreachable'
  | 'no-liaison'
  | `round-closed${'' | '-nothing'}`;
/** Of the builders of cards. */
type CardName =
  | `step-${'due-soon' | 'due-today' | 'help' | 'done' | 'done-reached' | 'reopened' | 'reopened-overdue' | 'later' | 'helped'}`
  | `closed-${'resolved' | 'accepted' | 'mistaken'}`
  | 'agreed'
  | 'agreed-mine'
  | 'handed-over-agreed'
  | 'no-longer-found'
  | 'gap-closed'
  | 'withdrawn'
  | OwnersCard;

const linksOf = linksInto('9a1f0c52-0000-4000-8000-000000000001', 'answer');

/** The chat with these cards alone, in the language of the walk: before they come, days, presses and releases would go by. */
const chatWith =
  (cardsOf: (view: CaseView, reader: Reader) => readonly Card[]) =>
  async (page: Page): Promise<void> => {
    addAllLanguages();
    await page.route(/\/local\/chats\/[^/]+$/, (route) => {
      const language = new URL(page.url()).searchParams.get('locale') ?? 'en';
      const view = { ...viewOf(), set: inLanguage(viewOf().set, language) };
      const messages = cardsOf(view, { language, links: linksOf }).map(({ content }, at) => ({
        id: String(at),
        type: 'message',
        timestamp: '2026-11-12T09:00:00.000Z',
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
      }));
      return route.fulfill({ json: { installed: true, messages } });
    });
  };
const showing = (...names: readonly CardName[]) =>
  chatWith((view, reader) => {
    const cards = everyCard(view, undefined, undefined, reader);
    return names.map((name) => {
      const card = cards[name];
      if (!card) throw new Error(`the builders of cards have no ${name}`);
      return card;
    });
  });

const chat = { person: 'liaison-1', at: () => 'answer', chat: true } as const;

/** A finding whose sides answered at different times. */
const drifted = chatWith((view, reader) => [
  alertCard({ ...view, disagreement: { ...view.disagreement, drift: { shift: 0.31 } } }, reader),
]);

/** Cards that come after days, or stand where something has been pressed. */
export const cardScreens: readonly Screen[] = [
  { name: 'cards-drift', ...chat, before: drifted },
  {
    name: 'cards-step-asked',
    ...chat,
    before: showing('step-due-soon', 'step-due-today', 'step-reopened', 'step-reopened-overdue'),
  },
  {
    name: 'cards-step-answered',
    ...chat,
    before: showing('step-done', 'step-done-reached', 'step-later', 'step-helped', 'step-help'),
  },
  {
    name: 'cards-case-over',
    ...chat,
    before: showing(
      'agreed',
      'agreed-mine',
      'closed-resolved',
      'closed-accepted',
      'closed-mistaken',
      'no-longer-found',
    ),
  },
  {
    name: 'chat-owner',
    person: 'owner-1',
    at: () => 'answer',
    chat: true,
    before: showing(
      'owner',
      'unreachable',
      'nobody-left',
      'steps-unreachable',
      'no-liaison',
      'round-closed',
      'round-closed-nothing',
    ),
  },
  { name: 'cards-case-changed', ...chat, before: showing('gap-closed', 'withdrawn', 'handed-over-agreed') },
];
