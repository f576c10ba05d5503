import type { QuestionSet } from '../../assessment/questionSet.ts';
import type { Questions } from '../../contract/questionSets.ts';

/** The question set as the texts and the playbook want it. */
export const setOf = ({ id, language, areas }: Questions): QuestionSet => ({
  id,
  language,
  title: '',
  areas: areas.map((area) => ({ id: area.id, name: area.name })),
  statements: areas.flatMap((area) =>
    area.statements.map(({ id: own, text, label }) => ({
      id: own,
      area: area.id,
      text,
      ...(label !== null && { label }),
    })),
  ),
});
