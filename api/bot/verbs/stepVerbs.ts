import * as z from 'zod';
import { changeStepBody, stepId, type ChangeStepBody } from '../../../contract/steps.ts';
import { changeStep, type Deps as StepDeps } from '../../flows/cases/agreeStep.ts';
import { inputIds } from '../cards/buttons.ts';
import type { ConcordCards } from '../cards/concordCards.ts';
import { words } from '../cards/texts/words.ts';
import type { Speaker, Verb, VerbAnswer } from '../speaker.ts';
import { dealingTexts } from '../texts/dealingTexts.ts';
import { personOf } from './caseVerbs.ts';

export interface Deps extends StepDeps {
  readonly cards: ConcordCards;
}

const pressed = z.looseObject({ step: stepId });

/** What the buttons of a reminder do: whoever owns the step says how it stands. */
export function stepVerbs(deps: Deps): Record<'step-done' | 'step-later' | 'step-help', Verb> {
  const answering =
    (
      answered: 'done' | 'later' | 'help',
      changeIn: (data: Readonly<Record<string, unknown>>) => unknown,
    ): Verb =>
    async (speaker, data) => {
      const refused: VerbAnswer = { kind: 'text', text: dealingTexts(speaker.locale).notYours };
      const read = pressed.safeParse(data);
      if (!read.success) return refused;
      const change = changeStepBody.safeParse(changeIn(data));
      if (!change.success) return { kind: 'text', text: whatDoesNotFit(answered, speaker.locale) };
      const outcome = await changed(deps, speaker, read.data.step, change.data);
      if (outcome.kind === 'invalid') return { kind: 'text', text: whatDoesNotFit(answered, speaker.locale) };
      if (outcome.kind !== 'step') return refused;
      const { content } = deps.cards.stepAnswered(outcome.value, outcome.etag, answered, {
        id: speaker.person.id,
        language: speaker.locale,
      });
      return { kind: 'card', card: content };
    };

  return {
    'step-done': answering('done', () => ({ state: 'done' })),
    'step-later': answering('later', (data) => ({ due: data[inputIds.due] ?? '' })),
    'step-help': answering('help', (data) => ({ helpWanted: data[inputIds.note] ?? '' })),
  };
}

/** What is wrong with what somebody has filled in: the one field that the button goes with. */
const whatDoesNotFit = (answered: 'done' | 'later' | 'help', language: string): string =>
  answered === 'later' ? words('laterDateMissing', language) : dealingTexts(language).noteTooLong;

const changed = (deps: Deps, speaker: Speaker, id: string, change: ChangeStepBody) =>
  changeStep(deps, personOf(speaker), id, undefined, change);
