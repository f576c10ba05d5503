import { company, people } from '../builders/invitees.ts';

/** "No reminders" kept the results from people as well: the one thing that taking part is for. */
test('who wants no reminders of a round is not reminded, and hears of its results', async () => {
  const { asked, state, walk } = company();
  await walk();
  const [weary = ''] = people;
  state.silent.add(weary);
  await walk('2026-11-26T08:20:00Z', { kind: 'answer-reminder-1' });
  await walk('2026-12-02T08:20:00Z', { kind: 'answer-reminder-2' });
  await walk('2026-12-05T08:20:00Z', { kind: 'results-open' });
  expect(asked.filter((one) => one.startsWith('00'))).toEqual(['00', '00 results-open']);
  expect(asked).toContain('01 answer-reminder-1');
});
