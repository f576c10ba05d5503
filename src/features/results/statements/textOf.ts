import type { Questions } from '../../../../contract/questionSets.ts';

/** The text of a statement. */
export const textOf = ({ areas }: Pick<Questions, 'areas'>, id: string): string =>
  areas.flatMap(({ statements }) => statements).find((statement) => statement.id === id)?.text ?? id;
