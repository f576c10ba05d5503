import type { Me } from '../../../../contract/me.ts';
import type { Draft } from '../../../../contract/responses.ts';
import { hasAnswers } from './draft.ts';
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
  readonly me: Pick<Me, 'side' | 'region'>;
  readonly saved: { readonly draft: Draft; readonly etag: string | null };
  /** What this window had not saved before it was loaded anew. */
  readonly kept: { readonly base: Draft; readonly mine: Draft } | null;
  /** What was sent before, where it is being changed. */
  readonly sent: Draft | null;
}

/**
 * Where somebody goes on: with what this window kept, merged with the draft on the server; without a draft, with what
 * they sent before; else from nothing. Side and region come from the roster where there is one.
 */
export function beginning({ me, saved, kept, sent }: From): Beginning {
  const standing = (draft: Draft): Draft => ({
    ...draft,
    side: me.side ?? draft.side,
    region: me.side === null ? draft.region : me.region,
  });
  const server = standing(hasAnswers(saved.draft) || !sent ? saved.draft : sent);
  const mine = kept ? standing(mergeDrafts(kept.base, kept.mine, server)) : server;
  return { saved: server, etag: saved.etag, mine };
}
