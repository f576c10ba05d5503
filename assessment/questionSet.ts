/** The same words in other languages, by language tag. */
export type Translations = Readonly<Record<string, string>>;

/** A group of statements. */
export interface Area {
  readonly id: string;
  readonly name: string;
  readonly about?: string | undefined;
  /** Of the name. */
  readonly translations?: Translations | undefined;
  readonly aboutTranslations?: Translations | undefined;
}

/** One sentence that a person agrees or disagrees with. */
export interface Statement {
  readonly id: string;
  /** Id of its area. */
  readonly area: string;
  readonly text: string;
  /** Two or three words that stand for it in lists. */
  readonly label?: string | undefined;
  /** Of the text. */
  readonly translations?: Translations | undefined;
  readonly labelTranslations?: Translations | undefined;
}

/** What a round asks, frozen with the round. The order of the statements is the order of every array of answers. */
export interface QuestionSet {
  readonly id: string;
  readonly language: string;
  readonly title: string;
  readonly titleTranslations?: Translations | undefined;
  readonly areas: readonly Area[];
  readonly statements: readonly Statement[];
}

/** One answer: 1 (strongly disagree) to 5 (strongly agree), or null ("can't judge"). */
export type Answer = number | null;

const FEWEST_STATEMENTS = 5;
const MOST_STATEMENTS = 50;
const MOST_AREAS = 12;

/** A rule that a question set breaks, and where: keys and indexes from the top of the set. */
export interface BrokenRule {
  readonly path: readonly (string | number)[];
  /** English, with a place for each value. */
  readonly message: {
    readonly text: string;
    readonly values: Readonly<Record<string, string | number>>;
  };
}

/** What each index repeats of an earlier one. */
function repetitions(ids: readonly string[]): number[] {
  const seen = new Set<string>();
  return ids.flatMap((id, index) => {
    // Ids that differ by case alone are confused in spreadsheets.
    const key = id.toLowerCase();
    if (seen.has(key)) return [index];
    seen.add(key);
    return [];
  });
}

/**
 * The rules that a well-formed question set must also keep: 5 to 50 statements in 1 to 12 areas, every id once, every
 * statement in an area that exists, every area with a statement, and no id that already means something else.
 */
export function brokenRules(set: QuestionSet): BrokenRule[] {
  const broken: BrokenRule[] = [];
  const count = set.statements.length;
  if (count < FEWEST_STATEMENTS || count > MOST_STATEMENTS)
    broken.push({
      path: ['statements'],
      message: {
        text: 'a set has {fewest} to {most} statements, this one has {count}',
        values: { fewest: FEWEST_STATEMENTS, most: MOST_STATEMENTS, count },
      },
    });
  if (set.areas.length < 1 || set.areas.length > MOST_AREAS)
    broken.push({
      path: ['areas'],
      message: {
        text: 'a set has 1 to {most} areas, this one has {count}',
        values: { most: MOST_AREAS, count: set.areas.length },
      },
    });

  for (const index of repetitions(set.areas.map((area) => area.id)))
    broken.push({
      path: ['areas', index, 'id'],
      message: { text: 'the area id "{id}" is used twice', values: { id: set.areas[index]?.id ?? '' } },
    });
  for (const index of repetitions(set.statements.map((statement) => statement.id)))
    broken.push({
      path: ['statements', index, 'id'],
      message: {
        text: 'the statement id "{id}" is used twice',
        values: { id: set.statements[index]?.id ?? '' },
      },
    });

  // Names that every object has already: as keys they would be found where nothing was ever put.
  const taken = (id: string) => id in {};
  set.areas.forEach(({ id }, index) => {
    if (taken(id))
      broken.push({
        path: ['areas', index, 'id'],
        message: { text: 'the id "{id}" cannot be used', values: { id } },
      });
  });
  set.statements.forEach(({ id }, index) => {
    if (taken(id))
      broken.push({
        path: ['statements', index, 'id'],
        message: { text: 'the id "{id}" cannot be used', values: { id } },
      });
  });

  const areaIds = new Set(set.areas.map((area) => area.id));
  const used = new Set(set.statements.map((statement) => statement.area));
  set.areas.forEach((area, index) => {
    if (!used.has(area.id))
      broken.push({
        path: ['areas', index],
        message: { text: 'the area "{id}" has no statement', values: { id: area.id } },
      });
    if (area.id === 'overall')
      broken.push({
        path: ['areas', index, 'id'],
        message: { text: 'the id "overall" is taken: it means the whole set', values: {} },
      });
  });
  set.statements.forEach((statement, index) => {
    if (!areaIds.has(statement.area))
      broken.push({
        path: ['statements', index, 'area'],
        message: { text: 'there is no area "{id}"', values: { id: statement.area } },
      });
  });
  return broken;
}

/** How many statements must have a number for a response to count: 80 %, rounded up. */
export const answersNeeded = (set: Pick<QuestionSet, 'statements'>): number =>
  Math.ceil((4 * set.statements.length) / 5);

/** The places of each area's statements in an array of answers, in the order of the areas. */
export const positionsByArea = (set: QuestionSet): number[][] =>
  set.areas.map((area) =>
    set.statements.flatMap((statement, position) => (statement.area === area.id ? [position] : [])),
  );

/** The languages that a set can be shown in: its own first. */
export const languagesOf = (set: QuestionSet): string[] => [
  ...new Set([
    set.language,
    ...[...set.statements, ...set.areas].flatMap(({ translations }) => Object.keys(translations ?? {})),
  ]),
];

/**
 * The set with its texts in one language where it has them, else in its own. "de-CH" is served by "de", whatever the case.
 * What an area is about, and the label of a statement, are left out where they are not translated.
 */
export function inLanguage(set: QuestionSet, language: string): QuestionSet {
  const wanted = [language.toLowerCase(), language.toLowerCase().split('-')[0]];
  const has = (tag: string) => wanted.includes(tag.toLowerCase());
  const translation = (translations: Translations | undefined) =>
    Object.entries(translations ?? {}).find(([tag]) => has(tag));
  const offered = [...set.statements, ...set.areas].map(({ translations }) => translation(translations)?.[0]);
  const found = offered.find((tag) => tag !== undefined);
  if (has(set.language) || found === undefined) return set;
  return {
    ...set,
    language: found,
    title: translation(set.titleTranslations)?.[1] ?? set.title,
    areas: set.areas.map((area) => ({
      ...area,
      name: translation(area.translations)?.[1] ?? area.name,
      about: translation(area.aboutTranslations)?.[1],
    })),
    statements: set.statements.map((statement) => ({
      ...statement,
      text: translation(statement.translations)?.[1] ?? statement.text,
      label: translation(statement.labelTranslations)?.[1],
    })),
  };
}
