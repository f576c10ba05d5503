import type { DeliveryCard } from '../../../contract/deliveries.ts';
import type { CaseNews, CaseRecord } from '../../../contract/records.ts';
import { eventNumberOf } from '../cases/caseHistory.ts';
import type { CardReader, CardRound, CaseCards } from './caseCards.ts';

/** What becomes of a finding, of which the newest is told. */
const detected: readonly CaseNews[] = ['reversed', 'withdrawn', 'gap-closed'];

/** What somebody is told anew, in a message of its own, besides that their card changes. */
export function newsFor(cards: CaseCards, round: CardRound, to: CardReader, one: CaseRecord) {
  const news: { kind: string; key: string; card: DeliveryCard }[] = [];
  const last = one.pending.findLast((what) => detected.includes(what));
  const own = one.takenBy?.id === to.id;
  // A turn is told to everybody, and each one anew; that something is over is told to whoever took it.
  const key = String(eventNumberOf(one));
  if (last === 'reversed') news.push({ kind: last, key, card: cards.reversed(round, one, to) });
  if (last === 'withdrawn' && own) news.push({ kind: last, key, card: cards.withdrawn(round, one, to) });
  if (last === 'gap-closed' && own) news.push({ kind: last, key, card: cards.gapClosed(round, one, to) });
  // Told when it happens, and not again with whatever comes later: who wanted quiet then has read of it since.
  const given = one.pending.includes('handed-over')
    ? one.history.findLast(({ act }) => act === 'taken' || act === 'handed-over')
    : undefined;
  if (own && one.state !== 'closed' && given?.act === 'handed-over' && given.by && given.by.id !== to.id)
    news.push({
      kind: 'handed-over',
      key: Date.parse(given.at).toString(36),
      card: cards.handedOver(round, one, { by: given.by.name, note: given.note }, to),
    });
  return news;
}
