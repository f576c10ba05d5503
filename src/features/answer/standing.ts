import { nameInSentence } from '../../../assessment/texts/nameInSentence.ts';
import type { Draft } from '../../../contract/responses.ts';
import type { Round } from '../../../contract/rounds.ts';
import type { I18n } from '../../app/i18n/i18n.ts';

/** What is missing before somebody can answer: with a roster nothing, else their side, and a region where the round has some. */
export function missingStanding(round: Pick<Round, 'regions'>, draft: Draft): 'side' | 'region' | null {
  if (draft.side === null) return 'side';
  const needsRegion = round.regions.length > 0 && draft.side !== 'observer';
  return needsRegion && (draft.region === null || !round.regions.includes(draft.region)) ? 'region' : null;
}

/** What a round's list of people says of somebody; without a list they are asked, and say where they stand themselves. */
export interface Place {
  readonly invited: boolean;
  readonly side: Draft['side'];
  readonly region: string | null;
}

/** Whether people say themselves where they stand. */
export const declaresStanding = (place: Pick<Place, 'side'>): boolean => place.side === null;

/** "You answer as Sales, DACH." */
export function standingSentence({ t, locale }: I18n, { side, region }: Draft): string {
  const name = t(`side.${side ?? 'observer'}`);
  return region === null
    ? t('answer.standing', { side: name })
    : t('answer.standingRegion', { side: name, region: nameInSentence(locale, region) });
}
