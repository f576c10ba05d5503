import { isFree } from '../../../contract/freeCase.ts';
import { agreedCard } from './agreedCard.ts';
import { alertCard } from './alertCard.ts';
import type { CaseView, Reader } from './caseView.ts';
import { overCard } from './overCard.ts';
import type { Card } from './pieces.ts';
import { takenByMeCard, takenByOtherCard } from './takenCard.ts';

/**
 * A case as it stands now, for one liaison: what an alert is changed to, and what the button of an outdated one answers.
 * @param me Entra object id of who reads it
 */
export function currentCard(view: CaseView, me: string, reader: Reader): Card {
  const { state, finding, takenBy } = view.disagreement;
  if (finding !== 'found' || state === 'closed') return overCard(view, reader);
  if (isFree(view.disagreement) || !takenBy) return alertCard(view, reader);
  if (state === 'agreed') return agreedCard(view, takenBy, me, reader);
  return takenBy.id === me ? takenByMeCard(view, reader) : takenByOtherCard(view, takenBy.name, reader);
}
