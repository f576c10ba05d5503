import { addAllLanguages } from '../../../assessment/languages/all.ts';
import { plays, playTextsOf } from '../../../assessment/playbook/play.ts';
import { stepInWordsOf } from '../../../assessment/playbook/stepWords.ts';

addAllLanguages();
const languages = ['en', 'de', 'es', 'fr', 'nl'];
const CALENDAR = 'planning-ud-plan-calendar';

/** A step as it is kept when somebody who reads a language takes an entry of the playbook over. */
function taken(play: string, language: string) {
  const texts = playTextsOf(play, language);
  if (!texts) throw new Error(`no entry ${play}`);
  return { play, what: texts.title, measure: texts.measure, target: texts.target };
}

describe('a step from the playbook', () => {
  test('stands in the language of whoever reads it, whatever that of whoever gave it', () => {
    for (const { id } of plays())
      for (const giver of languages)
        for (const reader of languages)
          expect(stepInWordsOf(reader, taken(id, giver))).toEqual(taken(id, reader));
  });

  test('serves a region by its language, and English where Concord does not speak theirs', () => {
    expect(stepInWordsOf('nl-BE', taken(CALENDAR, 'fr'))).toEqual(taken(CALENDAR, 'nl'));
    expect(stepInWordsOf('pl', taken(CALENDAR, 'fr'))).toEqual(taken(CALENDAR, 'en'));
  });

  test('keeps what was put into words of their own, and only that', () => {
    const step = { ...taken(CALENDAR, 'de'), what: 'Ein Kalender für beide, ab Mai' };
    expect(stepInWordsOf('fr', step)).toEqual({ ...taken(CALENDAR, 'fr'), what: step.what });
    // What another entry says is here somebody's own choice of words.
    const other = { ...taken(CALENDAR, 'de'), measure: taken('planning-ud-comment-time', 'de').measure };
    expect(stepInWordsOf('fr', other).measure).toBe(other.measure);
  });

  test('stays as it is where its entry is gone from the playbook, or it came from none', () => {
    const gone = { ...taken(CALENDAR, 'de'), play: 'planning-ud-no-longer-there' };
    expect(stepInWordsOf('fr', gone)).toEqual(gone);
    const free = { ...taken(CALENDAR, 'de'), play: null };
    expect(stepInWordsOf('fr', free)).toEqual(free);
    // Names that every object has are no entries either.
    expect(stepInWordsOf('fr', { ...gone, play: 'constructor' }).what).toBe(gone.what);
  });
});
