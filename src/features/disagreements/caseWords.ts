import type { CaseEvent, StepChange } from '../../../contract/caseHistory.ts';
import type { Disagreement } from '../../../contract/disagreements.ts';
import { standsAs } from '../../../contract/freeCase.ts';
import type { Step } from '../../../contract/steps.ts';
import { asIs } from '../../app/i18n/asIs.ts';
import { listed } from '../../app/i18n/figures.ts';
import type { I18n } from '../../app/i18n/i18n.ts';
import type { CaseItem } from './caseItem.ts';

export interface Somebody {
  readonly id: string;
  readonly name: string;
}

/** Whether words about somebody are about the reader, about another person or about nobody. */
export const whoIs = (person: Somebody | null, me: Pick<Somebody, 'id'>): 'me' | 'other' | 'nobody' =>
  person === null ? 'nobody' : person.id === me.id ? 'me' : 'other';

/** When somebody last took the case or was given it. */
export const takenAt = ({ history }: Pick<Disagreement, 'history'>): string | null =>
  history.findLast(({ act }) => act === 'taken' || act === 'handed-over')?.at ?? null;

/** Who closed the case and when; null while it is not closed. */
export const closing = ({ state, history }: Pick<Disagreement, 'state' | 'history'>): CaseEvent | null =>
  state === 'closed' ? (history.findLast(({ act }) => act === 'closed') ?? null) : null;

/** What is different about a step, one thing after the other. */
export function changeWords(
  { t, date, locale }: Pick<I18n, 't' | 'date' | 'locale'>,
  { state, due, owner, help, reached, wording, ...read }: StepChange,
): string {
  return listed(locale, [
    ...(state ? [t(`case.change.${state.to}`)] : []),
    ...(due ? [t('case.change.due', { from: date(due.from), to: date(due.to) })] : []),
    ...(owner ? [t('case.change.owner', { from: asIs(owner.from.name), to: asIs(owner.to.name) })] : []),
    ...(help ? [t('case.change.help')] : []),
    ...(reached === undefined
      ? []
      : [
          reached === null
            ? t('case.change.unreached')
            : t('case.change.reached', { reached: asIs(reached) }),
        ]),
    ...(['what', 'measure', 'target'] as const).flatMap((field) => {
      const { from, to } = read[field] ?? {};
      return from === undefined || to === undefined
        ? []
        : [t(`case.change.${field}`, { from: asIs(from), to: asIs(to) })];
    }),
    ...(wording ? [t('case.change.wording')] : []),
  ]);
}

/**
 * The note of an event. Events from before changes of steps were data have an English one with the date as it is stored: the
 * reader's own way of writing that takes its place.
 */
export const noteWords = ({ date }: Pick<I18n, 'date'>, { act, note }: CaseEvent): string | null =>
  note === undefined
    ? null
    : act === 'step-changed'
      ? note.replace(/\bdue (\d{4}-\d\d-\d\d)(?=, |$)/, (_all, due: string) => `due ${date(due)}`)
      : note;

/** What has happened to the case since somebody looked, the oldest first. */
export const newsIn = (
  seen: Pick<Disagreement, 'history'>,
  now: Pick<Disagreement, 'history'>,
): CaseEvent[] => now.history.slice(seen.history.length);

const stateOrder = ['open', 'taken', 'agreed', 'closed'] as const;
const kindOrder = ['overall', 'area', 'statement'] as const;

/** What needs somebody comes first, then what is broadest - everything, and the whole company -, then the largest difference. */
export const inOrder = (items: readonly CaseItem[]): CaseItem[] =>
  items.toSorted(
    (a, b) =>
      stateOrder.indexOf(standsAs(a)) - stateOrder.indexOf(standsAs(b)) ||
      kindOrder.indexOf(a.subject.kind) - kindOrder.indexOf(b.subject.kind) ||
      Number(a.region !== null) - Number(b.region !== null) ||
      Math.abs(b.gap) - Math.abs(a.gap),
  );

/** Everybody whom the case knows by name, each once: colleagues whom a step may be given to. */
export function knownPeople(
  me: Somebody,
  { takenBy, history }: Pick<Disagreement, 'takenBy' | 'history'>,
  steps: readonly Pick<Step, 'owner'>[],
  others: readonly Somebody[],
): Somebody[] {
  const all = [
    me,
    takenBy,
    ...others,
    ...steps.map(({ owner }) => owner),
    ...history.flatMap(({ by, to }) => [by, to]),
  ];
  const byId = new Map<string, Somebody>();
  for (const one of all) if (one && !byId.has(one.id)) byId.set(one.id, { id: one.id, name: one.name });
  return [...byId.values()];
}

/** What can come of a case, in the order in which it is offered. */
export const caseOutcomes = ['resolved', 'accepted', 'mistaken'] as const;
