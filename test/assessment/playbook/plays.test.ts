import { evidenceOf, effortText } from '../../../assessment/playbook/evidenceOf.ts';
import {
  efforts,
  evidenceMarks,
  playOf,
  plays,
  transitions,
  type Transition,
} from '../../../assessment/playbook/play.ts';
import texts from '../../../assessment/playbook/plays.en.json' with { type: 'json' };
import sources from '../../../assessment/playbook/sources.en.json' with { type: 'json' };
import { sourcesOf } from '../../../assessment/playbook/sources.ts';
import { meetingGuide } from '../../../assessment/texts/meetingGuide.ts';
import { concord20 } from '../../builders/questionSets.ts';
import { words } from '../../builders/words.ts';

const all = plays();
const areaIds = concord20.areas.map(({ id }) => id);

test('every entry of the playbook is there once, with texts, and no text is without an entry', () => {
  const ids = all.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(Object.keys(texts)).toEqual(ids);
});

test('the id of an entry says its area and its transition', () => {
  const short: Record<Transition, string> = {
    'undefined-defined': 'ud',
    'defined-aligned': 'da',
    'aligned-integrated': 'ai',
    stay: 'stay',
  };
  for (const { id, area, transition } of all) {
    expect([...areaIds, 'overall']).toContain(area);
    expect(transitions).toContain(transition);
    expect(id).toMatch(new RegExp(`^${area}-${short[transition]}-[a-z-]+$`));
  }
});

test('every area has something to offer for every transition, and something for staying', () => {
  for (const area of areaIds)
    for (const transition of transitions)
      expect(all.filter((play) => play.area === area && play.transition === transition)).not.toEqual([]);
});

test('an entry helps statements that exist, and one of its own area first of all', () => {
  const areaOf = new Map(concord20.statements.map(({ id, area }) => [id, area]));
  for (const { area, helps } of all) {
    expect(helps.filter((id) => !areaOf.has(id))).toEqual([]);
    expect(new Set(helps).size).toBe(helps.length);
    if (area !== 'overall') expect(helps.map((id) => areaOf.get(id))).toContain(area);
  }
});

test('every statement is helped by an entry', () => {
  const helped = new Set(all.flatMap(({ helps }) => helps));
  expect(concord20.statements.filter(({ id }) => !helped.has(id))).toEqual([]);
});

test('an entry says what to do, how to begin, how to see it and who sees to it', () => {
  for (const play of all) {
    expect(efforts).toContain(play.effort);
    for (const text of [play.title, play.do, play.firstStep, play.measure, play.target, play.owner])
      expect(text).toMatch(/^[^{}]*\S[^{}]*$/);
    expect(words(play.title)).toBeLessThan(8);
  }
});

test('what backs an entry is supported, mixed or practice, and says what that stands for', () => {
  for (const play of all) {
    expect(evidenceMarks).toContain(play.evidence);
    const evidence = evidenceOf(play);
    expect(evidence).toMatchObject({ mark: play.evidence, note: play.note });
    expect(evidence.means).toMatch(/\.$/);
  }
});

test('whatever is called supported or mixed names its sources and says in a note what they show', () => {
  const marked = all.filter(({ evidence }) => evidence !== 'practice');
  for (const play of marked) {
    expect(play.sourceKeys).not.toEqual([]);
    expect(play.note).toMatch(/\.$/);
  }
});

test('every source of an entry is given in full', () => {
  for (const play of all) {
    const { sources: shown, caution } = evidenceOf(play);
    expect(shown).toHaveLength(play.sourceKeys.length);
    for (const { short, title, found, finding } of shown)
      for (const text of [short, title, found, finding]) expect(text).toMatch(/\S/);
    expect(caution !== undefined).toBe(shown.length > 0);
  }
});

test('no source is listed that nothing rests on', () => {
  const used = new Set(all.flatMap(({ sourceKeys }) => sourceKeys));
  const inMeeting = meetingGuide(undefined).advice.flatMap((advice) => advice.sources);
  const unused = Object.entries(sources).filter(([key]) => !used.has(key));
  for (const [, source] of unused) expect(inMeeting).toContainEqual(source);
});

test('advice of the book itself is never enough for "supported"', () => {
  const alone = all.filter(({ sourceKeys }) => sourceKeys.join() === 'KRK2006');
  expect(alone.filter(({ evidence }) => evidence !== 'practice')).toEqual([]);
  expect(alone).not.toEqual([]);
});

test('an entry is found by its id, and an id that does not exist finds nothing', () => {
  for (const play of all) expect(playOf(play.id)).toEqual(play);
  expect(playOf('planning-ud-nothing')).toBeUndefined();
  expect(playOf('constructor')).toBeUndefined();
});

test('a source that does not exist is a broken promise', () => {
  expect(() => sourcesOf(['NOBODY1900'])).toThrow('sourcesOf requires a source for NOBODY1900');
});

test('how long an entry takes is said in words', () => {
  expect(efforts.map((effort) => effortText(effort))).toEqual([
    'Up to a few hours',
    'Up to a few weeks',
    'Months',
  ]);
});

test('a language without a playbook reads the English one', () => {
  expect(plays('tlh-KX')).toEqual(all);
});
