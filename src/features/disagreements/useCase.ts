import { useCallback, useMemo } from 'react';
import type { CaseEvent, ChangeDisagreementBody } from '../../../contract/disagreements.ts';
import type { ChangeStepBody, CreateStepBody } from '../../../contract/steps.ts';
import { isProblem, type Failure, type Outcome } from '../../app/api/outcome.ts';
import { useFresh } from '../../app/api/useFresh.ts';
import { newsIn } from './caseWords.ts';
import type { CaseData, CaseStep, DisagreementsApi } from './disagreementsApi.ts';

/** What has become of something that somebody wanted to do. */
export type Done =
  | { readonly kind: 'done' }
  /** Somebody else was faster: what they did is shown, and nothing was overwritten. */
  | { readonly kind: 'changed'; readonly news: readonly CaseEvent[] }
  /** The case is no longer, or never was, in a state in which this can be done. */
  | { readonly kind: 'refused'; readonly detail: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface CaseActions {
  readonly change: (body: ChangeDisagreementBody) => Promise<Done>;
  readonly agreeStep: (body: CreateStepBody) => Promise<Done>;
  readonly changeStep: (step: CaseStep, body: ChangeStepBody) => Promise<Done>;
}

const never = () => false;

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
  const { value, offline, put } = useFresh(first, load, never, held);

  /** Reads the case again; whatever was asked for may have happened although no answer came. */
  const lookAgain = useCallback(
    async (refusal: Failure, happened: (now: CaseData) => boolean): Promise<Done> => {
      const now = await load();
      if (now.kind !== 'ok') return { kind: 'failed', failure: now };
      put(now.value);
      if (happened(now.value)) return { kind: 'done' };
      const news = newsIn(value.item, now.value.item);
      if (news.length > 0) return { kind: 'changed', news };
      return refusal.kind === 'refused' && isProblem(refusal, 'case-state')
        ? { kind: 'refused', detail: refusal.problem.detail }
        : { kind: 'failed', failure: refusal };
    },
    [load, put, value],
  );

  const actions = useMemo<CaseActions>(() => {
    const isBehind = (outcome: Failure) =>
      isProblem(outcome, 'changed-meanwhile') || isProblem(outcome, 'case-state');
    const afterStep = async (outcome: Outcome<unknown>, happened: (now: CaseData) => boolean) => {
      if (outcome.kind !== 'ok' && !isBehind(outcome) && outcome.kind !== 'unreachable')
        return { kind: 'failed', failure: outcome } as const;
      const done = await lookAgain(outcome.kind === 'ok' ? { kind: 'unreachable' } : outcome, happened);
      // It has been done, even where the page could not be read again.
      return outcome.kind === 'ok' ? ({ kind: 'done' } as const) : done;
    };

    return {
      change: async (body) => {
        const outcome = await api.change(value.item.id, value.etag, body);
        if (outcome.kind === 'ok') {
          put({ ...value, item: outcome.value, etag: outcome.etag });
          return { kind: 'done' };
        }
        if (!isBehind(outcome) && outcome.kind !== 'unreachable') return { kind: 'failed', failure: outcome };
        return lookAgain(outcome, (now) => {
          const news = newsIn(value.item, now.item);
          return news.length === 1 && news[0]?.by?.id === me && sameAct(news[0], body);
        });
      },
      agreeStep: async (body) =>
        afterStep(await api.agreeStep(value.item.id, body), (now) =>
          now.steps.some(
            (step) =>
              value.steps.every(({ id }) => id !== step.id) &&
              step.what === body.what.trim() &&
              step.owner.id === body.owner.id &&
              step.due === body.due,
          ),
        ),
      changeStep: async (step, body) =>
        afterStep(await api.changeStep(step, body), (now) => {
          const found = now.steps.find(({ id }) => id === step.id);
          return (
            found !== undefined &&
            Object.entries(body).every(([field, wanted]) =>
              Object.entries(found).some(([key, is]) => key === field && is === wanted),
            )
          );
        }),
    };
  }, [api, me, value, put, lookAgain]);

  return { value, offline, actions };
}

const actOf = {
  take: 'taken',
  'hand-over': 'handed-over',
  close: 'closed',
  reopen: 'reopened',
  note: 'noted',
  'not-useful': 'not-useful',
} as const;

/** Whether an event is the change that was asked for. */
const sameAct = (event: CaseEvent, body: ChangeDisagreementBody): boolean =>
  event.act === actOf[body.act] && (event.note ?? '') === (body.note ?? '').trim();
