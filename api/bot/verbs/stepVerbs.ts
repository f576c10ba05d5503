import * as z from 'zod';
import { fill } from '../../../assessment/texts/fill.ts';
import { withoutUnseen } from '../../../contract/answers.ts';
import type { RoundRecord } from '../../../contract/records.ts';
import { changeStepBody, stepId, type ChangeStepBody, type Step } from '../../../contract/steps.ts';
import { localTime } from '../../flows/calendar.ts';
import { changeStep } from '../../flows/cases/changeStep.ts';
import { deletesOn } from '../../flows/rounds/roundAt.ts';
import { placeOf, type Deps as StepDeps } from '../../flows/cases/noteStep.ts';
import { inputIds, LONGEST_NOTE, LONGEST_REACHED } from '../cards/buttons.ts';
import type { ConcordCards } from '../cards/concordCards.ts';
import type { Answered } from '../cards/stepCards.ts';
import { words } from '../cards/texts/words.ts';
import type { Speaker, Verb, VerbAnswer } from '../speaker.ts';
import { dealingTexts } from '../texts/dealingTexts.ts';
import { personOf } from './caseVerbs.ts';

export interface Deps extends StepDeps {
  findRound(
    id: string,
  ): Promise<Pick<RoundRecord, 'timeZone' | 'closedAt' | 'closesAt' | 'retentionMonths'> | undefined>;
  readonly cards: ConcordCards;
}

const pressed = z.looseObject({ step: stepId });

/** What the buttons of a reminder do: whoever owns the step says how it stands. */
export function stepVerbs(
  deps: Deps,
): Record<'step-done' | 'step-reopen' | 'step-later' | 'step-help', Verb> {
  const answering =
    (
      answered: Exclude<Answered, 'done-for-good' | 'later-unreminded'>,
      changeIn: (data: Readonly<Record<string, unknown>>) => unknown,
    ): Verb =>
    async (speaker, data) => {
      const refused: VerbAnswer = { kind: 'text', text: dealingTexts(speaker.locale).notYours };
      const read = pressed.safeParse(data);
      if (!read.success) return refused;
      const change = changeStepBody.safeParse(changeIn(data));
      // A card sends a day, or words: what else is wrong with these comes from no card.
      if (!change.success && answered !== 'later' && !isTooLong(change.error)) return refused;
      if (!change.success) return { kind: 'text', text: whatDoesNotFit(answered, speaker.locale) };
      const outcome = await changed(deps, speaker, read.data.step, change.data);
      if (outcome.kind === 'invalid') return { kind: 'text', text: whatDoesNotFit(answered, speaker.locale) };
      if (outcome.kind === 'case-state') return { kind: 'text', text: words('stepOver', speaker.locale) };
      if (outcome.kind === 'changed-meanwhile')
        return { kind: 'text', text: words('stepBusy', speaker.locale) };
      if (outcome.kind !== 'step') return refused;
      const { day: today } = localTime(deps.now(), await zoneOf(deps, speaker, outcome.value));
      const to = { id: speaker.person.id, language: speaker.locale };
      const told = await asTold(deps, speaker, answered, outcome.value);
      const { content } = deps.cards.stepAnswered(outcome.value, outcome.etag, told, today, to);
      return { kind: 'card', card: content };
    };

  return {
    'step-done': answering('done', (data) => ({ state: 'done', ...reachedIn(data) })),
    'step-reopen': answering('reopened', () => ({ state: 'open' })),
    'step-later': answering('later', (data) => ({ due: data[inputIds.due] ?? '' })),
    'step-help': answering('help', (data) => ({ helpWanted: written(data[inputIds.note] ?? '') })),
  };
}

/** Where whoever presses is, else the round of their step. */
const zoneOf = async (deps: Deps, { timeZone }: Speaker, step: Step): Promise<string> =>
  timeZone ?? (await deps.findRound(placeOf(step).round))?.timeZone ?? 'UTC';

/** What they are told: nothing is offered that would be refused, and no reminder promised that will not come. */
async function asTold(deps: Deps, { person }: Speaker, answered: Answered, step: Step): Promise<Answered> {
  if (answered === 'done' && (await isCaseClosed(deps, step))) return 'done-for-good';
  if (answered !== 'later') return answered;
  const chat = await deps.conversationWith(person);
  const isReached = chat !== undefined && (chat.refused ?? null) === null;
  if (!isReached || step.owner.id !== person.id) return 'later-unreminded';
  const round = await deps.findRound(placeOf(step).round);
  return round !== undefined && step.due < deletesOn(round) ? 'later' : 'later-unreminded';
}

const isCaseClosed = async (deps: Deps, { disagreement }: Step): Promise<boolean> =>
  (await deps.readCase(disagreement))?.value.state === 'closed';

/** What was reached, where somebody has written it: the field may be left empty, and older cards have none. */
function reachedIn(data: Readonly<Record<string, unknown>>): { reached?: unknown } {
  const reached = written(data[inputIds.reached]);
  return reached === undefined || (typeof reached === 'string' && reached.trim() === '') ? {} : { reached };
}

/** Pasted text brings along what cannot be seen: nobody could find it there, so it goes. */
const written = (given: unknown): unknown => (typeof given === 'string' ? withoutUnseen(given) : given);

const isTooLong = ({ issues }: z.ZodError): boolean => issues.some(({ code }) => code === 'too_big');

/** What is wrong with what somebody has filled in: the one field that the button goes with. */
const whatDoesNotFit = (answered: Answered, language: string): string =>
  answered === 'later'
    ? words('laterDateMissing', language)
    : fill(dealingTexts(language).noteTooLong, {
        most: new Intl.NumberFormat(language).format(answered === 'help' ? LONGEST_NOTE : LONGEST_REACHED),
      });

const changed = (deps: Deps, speaker: Speaker, id: string, change: ChangeStepBody) =>
  changeStep(deps, personOf(speaker), id, undefined, change);
