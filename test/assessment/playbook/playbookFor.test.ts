import { levels } from '../../../assessment/level.ts';
import { plays, type Play } from '../../../assessment/playbook/play.ts';
import { playbookFor } from '../../../assessment/playbook/playbookFor.ts';
import { subjectsOf } from '../../../assessment/scope/subjects.ts';
import { concord20, questionSet } from '../../builders/questionSets.ts';

const set = concord20;
const statement = (id: string) => ({ kind: 'statement', id }) as const;
const area = (id: string) => ({ kind: 'area', id }) as const;
const overall = { kind: 'overall', id: 'overall' } as const;
const idsOf = (entries: readonly Play[]) => entries.map(({ id }) => id);

test('for every subject at every level there is something to do', () => {
  for (const subject of subjectsOf(set))
    for (const level of levels) {
      const suggestions = playbookFor({ subject, set, level });
      expect(suggestions.plays).not.toEqual([]);
      expect(suggestions.general).toBe(false);
      expect(new Set(idsOf(suggestions.plays)).size).toBe(suggestions.plays.length);
      for (const play of suggestions.plays) expect(play.transition).toBe(suggestions.transition);
    }
});

test('a statement is offered what is meant to move it, its own area first', () => {
  const { plays: found, transition } = playbookFor({ subject: statement('M1'), set, level: 'undefined' });
  expect(transition).toBe('undefined-defined');
  expect(idsOf(found)).toEqual([
    'measures-ud-ten-words',
    'measures-ud-one-report',
    'demand-ud-lead-agreement',
  ]);
});

test('a statement that no entry of its level names is offered all entries of its area', () => {
  const naming = plays().filter(({ helps, transition }) => helps.includes('C3') && transition === 'stay');
  expect(naming).toEqual([]);
  const { stay } = playbookFor({ subject: statement('C3'), set, level: 'aligned' });
  expect(idsOf(stay)).toEqual(['customers-stay-few-accounts']);
});

test('every statement gets what names it, else its whole area, and nothing else', () => {
  const offered = plays().filter(({ smallFirmsOnly }) => !smallFirmsOnly);
  for (const { id, area: own } of set.statements)
    for (const level of levels) {
      const { plays: found, transition } = playbookFor({ subject: statement(id), set, level });
      const there = offered.filter((play) => play.transition === transition);
      const naming = there.filter(({ helps }) => helps.includes(id));
      const expected = naming.length > 0 ? naming : there.filter((play) => play.area === own);
      expect(idsOf(found).toSorted()).toEqual(idsOf(expected).toSorted());
    }
});

test('an area is offered its own entries of its level; what moves the statements inside comes first', () => {
  const query = { subject: area('planning'), set, level: 'defined' } as const;
  const order = ['joint-assumptions', 'later-years', 'present-in-pairs'].map((name) => `planning-da-${name}`);
  expect(idsOf(playbookFor(query).plays)).toEqual(order);
  const withStatement = playbookFor({ ...query, includes: [statement('P3')] });
  expect(idsOf(withStatement.plays)).toEqual([order[1], order[0], order[2]]);
});

test('the whole relationship is offered one entry of each area before a second of any', () => {
  const { plays: found } = playbookFor({ subject: overall, set, level: 'defined' });
  const areas = set.areas.map(({ id }) => id);
  expect(found.slice(0, areas.length).map((play) => play.area)).toEqual(areas);
});

test('the areas that differ come first for the whole relationship', () => {
  const { plays: found } = playbookFor({
    subject: overall,
    set,
    level: 'aligned',
    includes: [area('trust'), statement('O2')],
  });
  const first = found.slice(0, 3).map(({ id }) => id);
  expect(first).toContain('people-ai-career-paths');
  expect(first.filter((id) => id.startsWith('trust-ai-'))).toHaveLength(2);
});

test('staying is always a choice, and at the highest level the only one', () => {
  for (const subject of subjectsOf(set)) {
    for (const level of ['undefined', 'defined', 'aligned'] as const) {
      const { stay } = playbookFor({ subject, set, level });
      expect(stay).not.toEqual([]);
      expect(new Set(stay.map(({ transition }) => transition))).toEqual(new Set(['stay']));
    }
    const highest = playbookFor({ subject, set, level: 'integrated' });
    expect(highest.transition).toBe('stay');
    expect(highest.stay).toEqual([]);
  }
  expect(idsOf(playbookFor({ subject: overall, set, level: 'aligned' }).stay)[0]).toBe(
    'overall-stay-on-purpose',
  );
});

test('a very small firm reads first what is written for it, then what takes a few hours', () => {
  for (const subject of [overall, area('demand'), statement('D2')]) {
    const { plays: found } = playbookFor({ subject, set, level: 'undefined', people: 10 });
    expect(found[0]?.id).toBe('overall-ud-small-firm');
  }
  const query = { subject: area('demand'), set, level: 'defined' } as const;
  const effortsOf = (people: number) => playbookFor({ ...query, people }).plays.map(({ effort }) => effort);
  expect(effortsOf(15)).toEqual(['S', 'S', 'M']);
  expect(effortsOf(16)).toEqual(['S', 'M', 'S']);
});

test('what is written for very small firms is not offered to others', () => {
  for (const people of [undefined, 16, 5_000])
    for (const subject of subjectsOf(set))
      for (const level of levels) {
        const { plays: found, stay } = playbookFor({ subject, set, level, people });
        expect([...found, ...stay].filter(({ smallFirmsOnly }) => smallFirmsOnly)).toEqual([]);
      }
});

test("a company's own set is offered everything at its level, and told that it is general", () => {
  const ours = { ...questionSet(), id: 'ours' };
  const suggestions = playbookFor({ subject: statement('A1S1'), set: ours, level: 'defined' });
  expect(suggestions.general).toBe(true);
  const atLevel = plays().filter(({ transition }) => transition === 'defined-aligned');
  expect(idsOf(suggestions.plays).toSorted()).toEqual(idsOf(atLevel).toSorted());
  expect(playbookFor({ subject: overall, set: ours, level: 'defined' }).general).toBe(false);
});

test('an id that another set shares with Concord by chance means nothing', () => {
  const copy = { ...set, id: 'ours' };
  const meant = playbookFor({
    subject: statement('M1'),
    set: copy,
    level: 'undefined',
    includes: [area('trust')],
  });
  const plain = playbookFor({ subject: statement('D1'), set: copy, level: 'undefined' });
  expect(meant).toEqual(plain);
});
