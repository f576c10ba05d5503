import { agreeStep } from '../../api/flows/cases/agreeStep.ts';
import { changeStep } from '../../api/flows/cases/changeStep.ts';
import type { Deps } from '../../api/flows/cases/noteStep.ts';
import type { CaseRecord } from '../../contract/records.ts';
import type { ChangeStepBody, Step } from '../../contract/steps.ts';
import { openCase, openStep } from './cases.ts';
import { office } from './office.ts';

/** Half past midnight in Tokyo on 24 November; still the 23rd in London, and in Honolulu. */
const NIGHT = '2026-11-23T15:30:00.000Z';
/** A liaison of every region. */
export const ada = { tenant: 't', id: 'ada', name: 'Ada', owner: false };
/** Whoever owns the step, and deals with no case. */
export const stepOwner = { tenant: 't', id: 'step-owner', name: 'Somebody', owner: false };

const body = {
  what: 'One calendar',
  owner: { id: 'step-owner', name: 'Somebody' },
  due: '2026-12-04',
  measure: 'Dates kept',
  target: '9 of 10',
};

/** What is done with the steps of a case, one step there already. */
export function stepDesk({
  timeZone = 'UTC',
  step,
  of = {},
  lost = 0,
}: {
  /** Of everybody's chat; null: they have none. */
  timeZone?: string | null;
  step?: Partial<Step> | undefined;
  of?: Partial<CaseRecord>;
  /** So often somebody else is faster. */
  lost?: number;
} = {}) {
  const { dealing, setClock, audited } = office({ cases: [{ ...openCase(), ...of }] });
  setClock(NIGHT);
  let kept = { value: openStep(step), etag: '1' };
  let left = lost;
  let asked = 0;
  const deps: Deps = {
    ...dealing,
    conversationWith: () =>
      Promise.resolve({
        serviceUrl: 'https://smba.example/',
        conversationId: 'c',
        userId: 'u',
        botId: 'b',
        locale: 'en',
        timeZone,
      }),
    askForHelp: () => {
      asked += 1;
      return Promise.resolve();
    },
    readStep: () => Promise.resolve(kept),
    readSteps: () => Promise.resolve([kept]),
    addStep: (added) => Promise.resolve({ value: { ...added, id: kept.value.id }, etag: '1' }),
    replaceStep: ({ value, etag }) => {
      if (left-- > 0 || etag !== kept.etag) return Promise.resolve('changed-meanwhile' as const);
      return Promise.resolve((kept = { value, etag: String(Number(kept.etag) + 1) }));
    },
  };
  return {
    deps,
    agree: (given: object) => agreeStep(deps, ada, openCase().id, { ...body, ...given }),
    /** In the tab, which names the version that is seen. */
    change: (given: ChangeStepBody, who = ada) =>
      changeStep(deps, who, kept.value.id, () => kept.etag, given),
    /** On a card, which names none. */
    press: (given: ChangeStepBody, who = stepOwner) => changeStep(deps, who, kept.value.id, undefined, given),
    now: () => kept.value,
    timesAsked: () => asked,
    audited,
    /** What the case tells of its steps. */
    told: async () =>
      (await deps.readCase(openCase().id))?.value.history.flatMap(({ change }) => change ?? []) ?? [],
  };
}
