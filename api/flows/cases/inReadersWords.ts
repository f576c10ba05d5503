import {
  isTheSamePlays,
  playedFields,
  stepInWordsOf,
  textInWordsOf,
  type PlayedField,
} from '../../../assessment/playbook/stepWords.ts';
import type { CaseEvent } from '../../../contract/caseHistory.ts';
import type { Step } from '../../../contract/steps.ts';

/**
 * Makes every language known, for whoever is to recognise what comes from the playbook in any of them. They are loaded with
 * the first step that does: most requests need none.
 */
async function allLanguages(): Promise<void> {
  const { addAllLanguages } = await import('../../../assessment/languages/all.ts');
  addAllLanguages();
}

/**
 * Steps for whoever asks for them.
 * @param language in which they read; undefined: as the steps are kept
 */
export async function stepsFor<S extends Step>(
  language: string | undefined,
  steps: readonly S[],
): Promise<readonly S[]> {
  if (language === undefined || steps.every(({ play }) => play === null)) return steps;
  await allLanguages();
  return steps.map((step) => stepInWordsOf(language, step));
}

/** The same of one step. */
export async function stepFor(language: string | undefined, step: Step): Promise<Step> {
  const [told = step] = await stepsFor(language, [step]);
  return told;
}

/** A case for whoever asks for it, with what its history tells of steps in their words. @param language as with steps */
export async function caseInWordsFor<C extends { readonly history: readonly CaseEvent[] }>(
  language: string | undefined,
  one: C,
): Promise<C> {
  if (language === undefined || one.history.every(({ play }) => play === undefined)) return one;
  await allLanguages();
  return { ...one, history: one.history.map((event) => eventIn(language, event)) };
}

function eventIn(language: string, event: CaseEvent): CaseEvent {
  const { play, act, note, change } = event;
  if (play === undefined) return event;
  const told = (field: PlayedField, text: string) => textInWordsOf(language, play, field, text);
  const fromTo = (field: PlayedField) => {
    const { from, to } = change?.[field] ?? {};
    return from === undefined || to === undefined
      ? {}
      : { [field]: { from: told(field, from), to: told(field, to) } };
  };
  return {
    ...event,
    ...(act === 'step-agreed' && note !== undefined && { note: told('what', note) }),
    ...(change && {
      change: {
        ...change,
        step: told('what', change.step),
        ...fromTo('what'),
        ...fromTo('measure'),
        ...fromTo('target'),
      },
    }),
  };
}

/** A change of a step without what is no change: a text of the playbook that was read, and is sent back, in another language. */
export async function withoutOtherWords(step: Step, fields: Partial<Step>): Promise<Partial<Step>> {
  const others = playedFields.filter((field) => fields[field] !== undefined && fields[field] !== step[field]);
  if (step.play === null || others.length === 0) return fields;
  await allLanguages();
  const same = others.filter((field) => isTheSamePlays(step.play, field, step[field], fields[field] ?? ''));
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !same.some((field) => field === name)));
}
