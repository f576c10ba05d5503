import { concord20 } from '../../test/builders/questionSets.ts';
import { DAY_MS, type Acting } from './api.ts';

const regions = ['DACH', 'Benelux', 'Nordics', 'Iberia'];
const ids = concord20.statements.map(({ id }) => id);
const all = (answer: number | null) => ids.map(() => answer);

/** One round in each state, and people who stand at each point of answering. */
export async function roundsIn(api: Acting) {
  const { round, crowd, close, act, change } = api;
  const spring = await round({ title: 'Spring check', regions, resultsFor: 'while-open', awareness: true });
  for (const [index, region] of regions.slice(0, 2).entries()) {
    await crowd(spring, 'sales', region, 16, 2.6 + index / 5);
    await crowd(spring, 'marketing', region, 16, 3.4);
  }
  await crowd(spring, 'sales', 'Nordics', 6, 2.6);
  await crowd(spring, 'marketing', 'Nordics', 3, 3.4);
  await crowd(spring, 'sales', 'Iberia', 3, 2.5);
  await crowd(spring, 'marketing', 'Iberia', 6, 3.3);
  for (const side of ['sales', 'marketing'])
    for (let number = 0; number < 8; number++)
      await act(`aware-${side}-${number}`, 'PUT', `rounds/${spring}/response`, {
        side,
        region: 'DACH',
        answers: all(side === 'sales' ? 2 : 4),
        awareness: { A1: side === 'sales' ? 'undefined' : 'aligned', A2: number % 3 === 0 ? 'no' : 'yes' },
      });
  await change('never-sent', 'PUT', `rounds/${spring}/draft`, {
    side: 'sales',
    region: 'DACH',
    answers: Object.fromEntries(ids.slice(0, 9).map((id) => [id, 4])),
    awareness: {},
  });
  await close(spring);

  const autumn = await round({ title: 'Autumn check', regions, awareness: true, copyOf: spring });
  for (const region of regions) {
    await crowd(autumn, 'sales', region, 30, 1.7);
    await crowd(autumn, 'marketing', region, 30, 4);
  }
  const weak = await round({ title: 'Both see it as weak', regions: ['DACH', 'Benelux'] });
  for (const side of ['sales', 'marketing']) await crowd(weak, side, 'DACH', 24, 1.4);

  const asked = await round({ title: 'Winter check', regions, awareness: true });
  await crowd(asked, 'sales', 'DACH', 4, 3);
  const draftOf = (person: string, answers: Record<string, number | null>) =>
    change(person, 'PUT', `rounds/${asked}/draft`, { side: 'sales', region: 'DACH', answers, awareness: {} });
  await draftOf(
    'half-way',
    Object.fromEntries(ids.slice(0, 7).map((id, index) => [id, index === 4 ? null : 3])),
  );
  await draftOf(
    'ready',
    Object.fromEntries(ids.map((id, index) => [id, index === 8 ? null : (index % 5) + 1])),
  );
  await draftOf('too-few', Object.fromEntries(ids.slice(0, 14).map((id) => [id, 4])));
  const sent = {
    side: 'marketing',
    region: 'DACH',
    answers: ids.map((_, index) => 3 + (index % 2)),
  };
  await act('has-sent', 'PUT', `rounds/${asked}/response`, sent);
  await act('sales-1', 'PUT', `rounds/${asked}/response`, { ...sent, side: 'sales' });
  await act('has-changed', 'PUT', `rounds/${asked}/response`, { ...sent, side: 'sales' });
  await draftOf('has-changed', Object.fromEntries(ids.map((id) => [id, 5])));

  const opensAt = new Date(Date.now() + 30 * DAY_MS).toISOString();
  const closesAt = new Date(Date.now() + 50 * DAY_MS).toISOString();
  const later = { regions, opensAt, closesAt, timeZone: 'Europe/Berlin', state: undefined };
  const draft = await round({ title: 'To be prepared', regions, closesAt, state: 'draft' });
  const scheduled = await round({ title: 'Next spring', ...later, repeat: 'quarter', research: true });
  const listed = await round({ title: 'By list', ...later });
  const people = ['user,side,region,name'];
  for (let number = 0; number < 40; number++)
    people.push(
      `p${number}@concord.example,${number % 2 ? 'sales' : 'marketing'},${regions[number % 4] ?? ''},Person ${number}`,
    );
  people.push('sales-1@concord.example,sales,DACH,Karla Birnstiel');
  await change('owner-1', 'PUT', `rounds/${listed}/roster`, people.join('\n'), {
    'Content-Type': 'text/csv',
  });
  const short = await round({ title: 'By a short list', ...later });
  await change('owner-1', 'PUT', `rounds/${short}/roster`, people.slice(0, 6).join('\n'), {
    'Content-Type': 'text/csv',
  });
  const nobody = await round({ title: 'Nobody answered', regions: ['DACH'], research: true });
  await close(nobody);
  const ruled = await round({
    title: 'By department',
    regions,
    placeRules: [
      { of: 'department', how: 'contains', text: 'Sales', side: 'sales', region: null },
      { of: 'office', how: 'contains', text: 'Munich', side: null, region: 'DACH' },
    ],
  });
  return { spring, autumn, weak, asked, draft, scheduled, listed, short, nobody, ruled };
}
export type Rounds = Awaited<ReturnType<typeof roundsIn>>;
