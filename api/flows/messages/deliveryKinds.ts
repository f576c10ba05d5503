import { namedKinds, type NamedKind } from '../../../contract/namedKinds.ts';

/** Kinds that the owner is shown person by person. */
const unnoted: readonly NamedKind[] = ['invitation', 'results-open', 'round-closed'];
/** Whom these do not reach, the owner is written to about; whom an invitation does not reach stands in the list alone. */
export const notedKinds: readonly NamedKind[] = namedKinds.filter((kind) => !unnoted.includes(kind));
const sharing: readonly NamedKind[] = [
  'step-soon',
  'step-today',
  'invitation',
  'results-open',
  'round-closed',
];
/**
 * They share the one message a day. Reminders to answer give way to them and never delay them; they are listed without
 * their times all the same, so that none would tell if one did.
 */
export const sharesTheDay = (kind: NamedKind): boolean => sharing.includes(kind);
export const isNamed = (kind: string): kind is NamedKind => namedKinds.some((one) => one === kind);

/**
 * Of what is not named people are counted, above all reminders to answer. Not those whom a case waits for: its history says
 * that they were reminded, so whoever knows their number could take it away and have the others to the person.
 */
export const isCounted = (kind: string): boolean => !isNamed(kind) && kind !== 'reminder';

/**
 * Whether anything but its own row may change with what becomes of a message. Reminders to answer leave nothing behind:
 * that a chat has ended, refuses messages or wants a pause would tell who was reminded. The next message finds out.
 */
export const leavesTraces = (kind: string): boolean => !isCounted(kind);

/** The kind of a message, from its name: `<about>~<kind>~<person>`. */
export const kindIn = (name: string): string => name.split('~').at(-2) ?? '';
/** What a message is about, from its name. */
export const aboutIn = (name: string): string => name.split('~').slice(0, -2).join('~');
/** Whom a message is for, from its name. */
export const personIn = (name: string): string => name.split('~').at(-1) ?? '';

/** What tells a liaison that there is a case: whom it does not reach knows nothing of the case. */
export const alertKinds: ReadonlySet<string> = new Set(['alert', 'digest']);

/** What tells liaisons of the cases of their regions. */
export const liaisonKinds: ReadonlySet<string> = new Set([
  ...alertKinds,
  'reversed',
  'withdrawn',
  'gap-closed',
  'handed-over',
  'reminder',
]);

/**
 * Kinds that stand as long as their round's answers: their cards still change with the case, or asking for them again has
 * to be heard as asking twice.
 */
export const lastingKinds: readonly string[] = [
  'alert',
  'step-help',
  'reminder',
  'escalation',
  'unreachable',
  'nobody-left',
  'no-liaison',
];
