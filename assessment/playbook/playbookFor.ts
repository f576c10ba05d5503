import type { Level } from '../level.ts';
import type { QuestionSet } from '../questionSet.ts';
import type { SubjectKind } from '../scope/subjects.ts';
import { OWN_SET } from '../sets/ownSet.ts';
import { plays, type Play, type Transition } from './play.ts';

interface SubjectId {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** A disagreement, as far as the playbook has to know it. */
export interface PlaybookQuery {
  readonly subject: SubjectId;
  readonly set: QuestionSet;
  /** The level of the side that answers lower: `levelOfMean(Math.min(sales, marketing))`. */
  readonly level: Level;
  /** Narrower disagreements that belong to it: what is meant for them comes first. */
  readonly includes?: readonly SubjectId[] | undefined;
  /** How many people Sales and Marketing have in all, as far as it is known. */
  readonly people?: number | undefined;
  readonly language?: string | undefined;
}

/** What the playbook suggests for a disagreement, best first. */
export interface Suggestions {
  readonly transition: Transition;
  /** True where nothing is written for this subject: the entries fit the level, whatever it is about. */
  readonly general: boolean;
  readonly plays: readonly Play[];
  /** What to do instead where the next level is not worth its price. Empty at the highest level: `plays` are these. */
  readonly stay: readonly Play[];
}

const transitionFrom: Readonly<Record<Level, Transition>> = {
  undefined: 'undefined-defined',
  defined: 'defined-aligned',
  aligned: 'aligned-integrated',
  integrated: 'stay',
};

/** "A firm of ten or so": there the same person fills several roles, and what takes a few hours comes first. */
const VERY_SMALL_FIRM = 15;
const isVerySmall = ({ people }: PlaybookQuery) => people !== undefined && people <= VERY_SMALL_FIRM;

/** What the playbook offers for a disagreement: what moves the statement, else all entries of its area at its level. */
export function playbookFor(query: PlaybookQuery): Suggestions {
  const { subject, set, level, language } = query;
  const transition = transitionFrom[level];
  const offered = plays(language).filter((play) => isVerySmall(query) || !play.smallFirmsOnly);
  const at = (wanted: Transition) =>
    smallFirst(
      query,
      fitting(
        query,
        offered.filter((play) => play.transition === wanted),
      ),
    );
  return {
    transition,
    general: set.id !== OWN_SET && subject.kind !== 'overall',
    plays: at(transition),
    stay: transition === 'stay' ? [] : at('stay'),
  };
}

/** Those of one transition that fit the subject. */
function fitting({ subject, set, includes = [] }: PlaybookQuery, entries: readonly Play[]): Play[] {
  // An id of another set may be the same by chance.
  const own = set.id === OWN_SET;
  const isFor = (play: Play) =>
    own &&
    includes.some(({ kind, id }) => (kind === 'statement' ? play.helps.includes(id) : play.area === id));
  if (!own || subject.kind === 'overall') {
    const whole = (play: Play) => play.area === 'overall';
    return firstThose(whole, firstThose(isFor, acrossAreas(entries)));
  }
  if (subject.kind === 'area') {
    const inside = set.statements.filter(({ area }) => area === subject.id).map(({ id }) => id);
    const helpsIt = ({ area, helps }: Play) => area === 'overall' && helps.some((id) => inside.includes(id));
    return firstThose(
      isFor,
      entries.filter((play) => play.area === subject.id || helpsIt(play)),
    );
  }
  const area = set.statements.find(({ id }) => id === subject.id)?.area;
  const ofArea = (play: Play) => play.area === area;
  const meant = entries.filter(({ helps }) => helps.includes(subject.id));
  return meant.length > 0 ? firstThose(ofArea, meant) : entries.filter(ofArea);
}

/** The first of each area, then the second of each: whoever reads a few has seen several areas. */
function acrossAreas(entries: readonly Play[]): Play[] {
  const seen = new Map<string, number>();
  return entries
    .map((play) => {
      const place = seen.get(play.area) ?? 0;
      seen.set(play.area, place + 1);
      return { play, place };
    })
    .toSorted((a, b) => a.place - b.place)
    .map(({ play }) => play);
}

/** The same entries in the same order, except that some come first. */
const firstThose = (wanted: (play: Play) => boolean, entries: readonly Play[]): Play[] =>
  entries.toSorted((a, b) => Number(wanted(b)) - Number(wanted(a)));

const smallFirst = (query: PlaybookQuery, entries: readonly Play[]): Play[] =>
  isVerySmall(query)
    ? firstThose(
        (play) => play.smallFirmsOnly === true,
        firstThose((play) => play.effort === 'S', entries),
      )
    : [...entries];
