import { saveQuestionSet, type Deps } from '../../api/flows/rounds/saveQuestionSet.ts';
import type { QuestionSet } from '../../assessment/questionSet.ts';
import { questionSet } from '../builders/questionSets.ts';

/** A shelf with one place, as storage keeps it. */
function shelf(): Deps & { readonly written: () => number } {
  const versionOf = (set: QuestionSet) => JSON.stringify(set);
  let there: QuestionSet | undefined;
  let written = 0;
  return {
    written: () => written,
    isShippedQuestionSet: () => false,
    currentQuestionSet: () => Promise.resolve(there && { set: there, version: versionOf(there) }),
    questionSetVersion: versionOf,
    saveQuestionSet: (set) => {
      const before = there ? versionOf(there) : null;
      there = set;
      written += 1;
      return Promise.resolve({ before });
    },
  };
}

/** They counted as a replacement, and stood in the log of acts once more. */
describe('a question set that is sent again', () => {
  const set = questionSet();
  const ask = (deps: Deps, sent: QuestionSet, preview = false) =>
    saveQuestionSet(deps, { id: set.id, set: sent, replaces: undefined, preview });

  it('replaces nothing and changes nothing in the same words, and is put on the list again all the same', async () => {
    const deps = shelf();
    expect(await ask(deps, set)).toMatchObject({ changed: true, reply: { applied: true, replaces: false } });
    expect(await ask(deps, set, true)).toMatchObject({
      changed: false,
      reply: { applied: false, replaces: false },
    });
    expect(await ask(deps, set)).toMatchObject({ changed: false, reply: { applied: true, replaces: false } });
    expect(deps.written()).toBe(2);
  });

  it('replaces the one before in other words', async () => {
    const deps = shelf();
    await ask(deps, set);
    const other = { ...set, title: 'Other words' };
    expect(await ask(deps, other, true)).toMatchObject({ changed: false, reply: { replaces: true } });
    expect(await ask(deps, other)).toMatchObject({ changed: true, reply: { applied: true, replaces: true } });
  });
});
