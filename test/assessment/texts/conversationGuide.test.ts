import { subjectsOf } from '../../../assessment/scope/subjects.ts';
import { conversationGuide } from '../../../assessment/texts/conversationGuide.ts';
import guides from '../../../assessment/texts/guides.en.json' with { type: 'json' };
import { meetingGuide } from '../../../assessment/texts/meetingGuide.ts';
import meeting from '../../../assessment/texts/meeting.en.json' with { type: 'json' };
import { concord20, questionSet } from '../../builders/questionSets.ts';
import { words } from '../../builders/words.ts';

const subjects = subjectsOf(concord20);
const overall = { kind: 'overall', id: 'overall' } as const;

test('every subject has a guide of its own, and there is none for anything else', () => {
  const keys = subjects.map(({ kind, id }) => `${kind === 'statement' ? 'statement' : 'broad'}:${id}`);
  expect(Object.keys(guides).toSorted()).toEqual([...keys, 'general'].toSorted());
});

test('a guide says why it matters and asks each side alone, then both', () => {
  for (const subject of subjects) {
    const guide = conversationGuide(subject, concord20);
    expect(guide.why).toMatch(/^[^{}]+\.$/);
    const alone = subject.kind === 'statement' ? 2 : 1;
    expect(guide.askSales).toHaveLength(alone);
    expect(guide.askMarketing).toHaveLength(alone);
    expect(guide.askBoth).toHaveLength(1);
    for (const question of [...guide.askSales, ...guide.askMarketing, ...guide.askBoth])
      expect(question).toMatch(/^[^{}]+[?.]$/);
  }
});

test('why a weak area costs the company something is why its guide matters', () => {
  expect(conversationGuide({ kind: 'area', id: 'trust' }, concord20).why).toBe(
    'Problems stay hidden until they are large, meetings are spent on defence, and people stop offering ideas to the other team.',
  );
});

test("a company's own statement has a general guide that names it, even under an id that Concord uses", () => {
  const ours = { ...questionSet(), id: 'ours' };
  const [statement] = ours.statements;
  const guide = conversationGuide({ kind: 'statement', id: 'A1S1' }, ours);
  for (const asked of [guide.askSales, guide.askMarketing, guide.askBoth])
    expect(asked.join(' ')).toContain(`"${statement?.text.replace(/\.$/, '') ?? ''}"`);
  const copy = { ...concord20, id: 'ours' };
  expect(conversationGuide({ kind: 'area', id: 'trust' }, copy).askSales.join(' ')).toContain('"Trust"');
  expect(conversationGuide({ kind: 'area', id: 'trust' }, copy).why).toBe(guide.why);
});

test('the whole relationship has the same guide whatever the set', () => {
  const ours = { ...questionSet(), id: 'ours' };
  expect(conversationGuide(overall, ours)).toEqual(conversationGuide(overall, concord20));
});

test('a statement that quotes braces is asked about as it stands', () => {
  const plain = questionSet();
  const statements = plain.statements.map((statement) => ({ ...statement, text: 'We use {subject} $&.' }));
  const guide = conversationGuide({ kind: 'statement', id: 'A1S1' }, { ...plain, id: 'ours', statements });
  expect(guide.askSales.join()).toContain('"We use {subject} $&"');
});

test('a language without a guide reads the English one', () => {
  expect(conversationGuide(overall, concord20, 'de-CH')).toEqual(conversationGuide(overall, concord20));
});

test('the meeting has its steps in order and what to keep in mind, each once', () => {
  const { steps, advice } = meetingGuide({ measure: 'the share of returned leads', dueDate: '3 May' });
  expect([...steps, ...advice].map(({ id }) => id).toSorted()).toEqual(Object.keys(meeting).toSorted());
  expect(steps.at(-1)?.text).toContain('We look at the share of returned leads on 3 May.');
  for (const { text } of [...steps, ...advice]) expect(text).not.toMatch(/[{}]/);
});

test('before anything is agreed the meeting has no closing words', () => {
  const { steps } = meetingGuide(undefined);
  expect(steps.at(-1)?.id).toBe('agree');
});

test('the advice that some differences help names its source', () => {
  const accepted = meetingGuide(undefined).advice.find(({ id }) => id === 'accepted');
  expect(accepted?.sources.map(({ short }) => short)).toEqual([
    'Homburg & Jensen 2007, Journal of Marketing',
  ]);
});

test('a question is short enough to be asked aloud', () => {
  for (const { askSales, askMarketing, askBoth } of Object.values(guides))
    for (const question of [...askSales, ...askMarketing, ...askBoth])
      expect(words(question)).toBeLessThan(30);
});
