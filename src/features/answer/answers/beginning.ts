import type { Draft } from '../../../../contract/responses.ts';
import { hasAnswers } from './draft.ts';
import type { Place } from '../standing.ts';
import { mergeDrafts } from './mergeDrafts.ts';

/** What a form begins with. */
export interface Beginning {
  /** What the server is taken to have. */
  readonly saved: Draft;
  readonly etag: string | null;
  /** What the form says. */
  readonly mine: Draft;
}

interface From {
  readonly place: Pick<Place, 'side' | 'region'>;
  readonly saved: { readonly draft: Draft; readonly etag: string | null };
  /** What this window had not saved before it was loaded anew. */
  readonly kept: { readonly base: Draft; readonly mine: Draft } | null;
  /** What was sent before, where it is being changed. */
  readonly sent: Draft | null;
}

/** The draft with side and region of the round's list of people, where it has one. */
export const standingIn = (place: Pick<Place, 'side' | 'region'>, draft: Draft): Draft => ({
  ...draft,
  side: place.side ?? draft.side,
  region: place.side === null ? draft.region : place.region,
});

/**
 * Where somebody goes on: with what this window kept, merged with the draft on the server; without a draft, with what
 * they sent before; else from nothing. Side and region come from the round's list of people where it has one.
 */
export function beginning({ place, saved, kept, sent }: From): Beginning {
  const server = standingIn(place, hasAnswers(saved.draft) || !sent ? saved.draft : sent);
  const mine = kept ? standingIn(place, mergeDrafts(kept.base, kept.mine, server)) : server;
  return { saved: server, etag: saved.etag, mine };
}
