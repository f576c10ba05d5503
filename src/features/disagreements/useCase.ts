import { useCallback, useMemo } from 'react';
import type { CaseEvent } from '../../../contract/caseHistory.ts';
import type { ChangeDisagreementBody } from '../../../contract/disagreements.ts';
import type { ChangeStepBody, CreateStepBody } from '../../../contract/steps.ts';
import { isProblem, type Outcome } from '../../app/api/outcome.ts';
import { useFresh } from '../../app/api/useFresh.ts';
import { useNewest } from '../../app/api/useNewest.ts';
import { isAsAsked } from './asAsked.ts';
import { newsIn } from './caseWords.ts';
import type { Done } from './done.ts';
import type { CaseData } from './caseData.ts';
import type { CaseStep } from './caseItem.ts';
import type { DisagreementsApi } from './disagreementsApi.ts';

export interface CaseActions {
  readonly change: (body: ChangeDisagreementBody) => Promise<Done>;
  readonly agreeStep: (body: CreateStepBody) => Promise<Done>;
  readonly changeStep: (step: CaseStep, body: ChangeStepBody) => Promise<Done>;
}

const never = () => false;
const unreachable = { kind: 'unreachable' } as const;
/** Other hands may be at the same case; each time the case is read again. */
const MOST_ATTEMPTS = 3;

/**
 * One case as it is now, and what can be done with it. A change names the version that the reader has seen; where
 * another one is there by now, the page shows that and says what has happened.
 * @param me the reader's id
 * @param held somebody is writing: the page stays as it is until they have sent it
 */
export function useCase(
  api: DisagreementsApi,
  me: string,
  first: CaseData,
  load: () => Promise<Outcome<CaseData>>,
  held: boolean,
) {
  // Two steps may be changed at once, and the case be read again for the one before the other.
  const newest = useNewest();
  const { value, stale, put } = useFresh(first, load, never, { held, watched: true });

  /**
   * Asks for something and makes sure what has become of it: without an answer it may have happened all the same, and
   * a version may be new although nothing that the reader saw is different. Then it is asked for again.
   * @param ask names the version of the case, or of its step, that it is given
   * @param happened whether what was asked for is there
   */
  const acted = useCallback(
    async (
      seen: CaseData,
      ask: (data: CaseData) => Promise<Outcome<unknown>>,
      happened: (now: CaseData) => boolean,
    ): Promise<Done> => {
      let data = seen;
      for (let attempt = 1; ; attempt++) {
        const outcome = await ask(data);
        const isBehind = isProblem(outcome, 'changed-meanwhile');
        const refused = isProblem(outcome, 'case-state') ? outcome.problem.detail : null;
        if (outcome.kind !== 'ok' && !isBehind && refused === null && outcome.kind !== 'unreachable')
          return { kind: 'failed', failure: outcome };

        const asked = load();
        newest(asked, (there) => there.kind === 'ok' && put(there.value));
        const now = await asked;
        if (outcome.kind === 'ok') return { kind: 'done' };
        if (now.kind !== 'ok') return { kind: 'failed', failure: now };
        if (happened(now.value)) return { kind: 'done' };
        const news = newsIn(seen.item, now.value.item);
        if (news.length > 0) return { kind: 'changed', news };
        if (refused !== null) return { kind: 'refused', detail: refused };
        if (!isBehind || attempt === MOST_ATTEMPTS) return { kind: 'failed', failure: outcome };
        data = now.value;
      }
    },
    [load, put, newest],
  );

  const actions = useMemo<CaseActions>(
    () => ({
      change: (body) =>
        acted(
          value,
          ({ item, etag }) => api.change(item.id, etag, body),
          (now) => {
            const news = newsIn(value.item, now.item);
            return news.length === 1 && news[0]?.by?.id === me && sameAct(news[0], body);
          },
        ),
      agreeStep: (body) =>
        acted(
          value,
          ({ item }) => api.agreeStep(item.id, body),
          (now) => now.steps.some((step) => !stepIn(value, step.id) && isStep(step, body)),
        ),
      changeStep: ({ id }, body) =>
        acted(
          value,
          (seen) => {
            const step = stepIn(seen, id);
            return step ? api.changeStep(step, body) : Promise.resolve(unreachable);
          },
          (now) => isAsAsked(stepIn(now, id), body),
        ),
    }),
    [api, me, value, acted],
  );

  return { value, stale, actions };
}

const actOf = {
  take: 'taken',
  'hand-over': 'handed-over',
  'give-back': 'given-back',
  close: 'closed',
  reopen: 'reopened',
  note: 'noted',
  'not-useful': 'not-useful',
} as const;

/** Whether an event is the change that was asked for. */
const sameAct = (event: CaseEvent, body: ChangeDisagreementBody): boolean =>
  event.act === actOf[body.act] && (event.note ?? '') === (body.note ?? '').trim();

const stepIn = ({ steps }: CaseData, id: string): CaseStep | undefined =>
  steps.find((step) => step.id === id);

const isStep = (step: CaseStep, { what, owner, due }: CreateStepBody): boolean =>
  step.what === what && step.owner.id === owner.id && step.due === due;
