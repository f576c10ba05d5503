import { readFile } from 'node:fs/promises';
import { brokenRules, type QuestionSet } from '../../assessment/questionSet.ts';
import { questionSetBody } from '../../contract/questionSets.ts';
import { inWords, type Words } from '../../contract/words/words.ts';
import { sentenceOf, type Problem } from '../../csv/problems.ts';

/** A company's own set from a JSON file, checked by the rules of the contract and of the assessment. */
export async function readQuestionSet(
  file: string,
): Promise<{ kind: 'set'; set: QuestionSet } | { kind: 'wrong'; problems: string[] }> {
  let value: unknown;
  try {
    value = JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { kind: 'wrong', problems: [`this is not JSON: ${error.message}`] };
  }
  const parsed = questionSetBody.safeParse(value);
  const broken: { path: readonly PropertyKey[]; message: Words }[] = parsed.success
    ? brokenRules(parsed.data)
    : parsed.error.issues;
  if (!parsed.success || broken.length > 0)
    return {
      kind: 'wrong',
      problems: broken.map(({ path, message }) =>
        sentenceOf({ ...nowhere, rule: `${placeOf(path)}${inWords(message)}` }),
      ),
    };
  return { kind: 'set', set: parsed.data };
}

const nowhere: Pick<Problem, 'line' | 'column'> = { line: null, column: null };

/** @example placeOf(['statements', 3, 'id']) // 'statements[3].id: ' */
function placeOf(path: readonly PropertyKey[]): string {
  const steps = path.map((step, index) =>
    typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`,
  );
  return steps.length === 0 ? '' : `${steps.join('')}: `;
}
