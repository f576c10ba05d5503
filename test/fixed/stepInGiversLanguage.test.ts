import { addAllLanguages } from '../../assessment/languages/all.ts';
import { playTextsOf } from '../../assessment/playbook/play.ts';
import { concordCards } from '../../api/bot/cards/concordCards.ts';
import { linksInto } from '../../api/bot/cards/deepLinks.ts';
import { caseInWordsFor, stepFor, stepsFor } from '../../api/flows/cases/inReadersWords.ts';
import { openCase, openStep } from '../builders/cases.ts';
import { stepDesk } from '../builders/stepDesk.ts';

addAllLanguages();
const play = 'planning-ud-plan-calendar';
const words = (language: string) => {
  const { title: what = '', measure = '', target = '' } = playTextsOf(play, language) ?? {};
  return { what, measure, target };
};
const german = words('de');
const dutch = words('nl');
const step = openStep({ play, ...german });

/** A liaison took a step over from the playbook in German, and its Dutch owner was reminded of it in German. */
describe('a step that a German liaison has taken over from the playbook', () => {
  test('is shown, and told on every card, in the language of its owner', async () => {
    expect(await stepsFor('nl', [step])).toEqual([{ ...step, ...dutch }]);
    expect(await stepFor('nl-BE', step)).toMatchObject(dutch);
    const cards = concordCards(linksInto('app', 'answer'));
    const to = { id: step.owner.id, language: 'nl' };
    const today = '2026-12-01';
    for (const { text, content } of [
      cards.stepDueSoon(step, '1', today, to),
      cards.stepDueToday(step, '1', today, to),
      cards.stepHelpWanted(step, to),
      cards.stepAnswered(step, '1', 'done', today, to),
      cards.stepAnswered(step, '1', 'reopened', today, to),
      cards.stepAnswered(step, '1', 'help', today, to),
    ]) {
      const told = text + JSON.stringify(content);
      expect(told).toContain(dutch.what);
      expect(told).not.toContain(german.what);
    }
  });

  test('is kept as it was given, which is how it stands where no language is asked for', async () => {
    expect(await stepFor(undefined, step)).toEqual(step);
  });

  test('is read in the history in the language of its reader: that it was agreed, and what it said before', async () => {
    const { agree, change, deps } = stepDesk({ step: { play, ...german } });
    await agree({ ...german, play });
    await change({ what: 'Ein Kalender für beide, ab Mai' });
    const kept = (await deps.readCase(openCase().id))?.value;
    if (!kept) throw new Error('the case is gone');
    const { history } = await caseInWordsFor('nl', kept);
    expect(history.map(({ act, note, change: told }) => [act, note, told])).toEqual([
      ['found', undefined, undefined],
      ['step-agreed', dutch.what, undefined],
      [
        'step-changed',
        undefined,
        {
          step: 'Ein Kalender für beide, ab Mai',
          what: { from: dutch.what, to: 'Ein Kalender für beide, ab Mai' },
        },
      ],
    ]);
    expect(await caseInWordsFor(undefined, kept)).toEqual(kept);
  });

  test('is not changed by whoever sends back what they have read', async () => {
    const { change, now, told } = stepDesk({ step: { play, ...german } });
    const sent = await change({ ...dutch, due: '2026-12-09' });
    expect(sent).toMatchObject({ kind: 'step', value: { ...german, due: '2026-12-09' } });
    expect(now()).toMatchObject(german);
    expect(await told()).toEqual([{ step: german.what, due: { from: '2026-12-04', to: '2026-12-09' } }]);
  });
});
