import type { Acting } from './api.ts';
import type { Rounds } from './rounds.ts';

/** A case of the round in each state that people can bring it to, with next steps. */
export async function casesIn({ act, change, until }: Acting, { autumn, spring, weak }: Rounds) {
  await until(`rounds/${autumn}/disagreements`, ({ items }) => (items as unknown[]).length >= 5);
  await until(`rounds/${weak}/findings`, ({ items }) => (items as unknown[]).length >= 1);
  await until(`rounds/${spring}/results`, ({ final }) => final === true);
  const id = (region: string) => `${autumn}~${region}~overall~overall`;
  const path = (region: string) => `disagreements/${encodeURIComponent(id(region))}`;
  const does = (region: string, body: unknown) => change('liaison-1', 'PATCH', path(region), body);
  const step = async (region: string, what: string, due: string, person = 'liaison-1') => {
    const { id: who, name } = await act(person, 'GET', 'me');
    const body = { what, due, owner: { id: who, name }, measure: 'Dates in both plans', target: '9 of 10' };
    return act('liaison-1', 'POST', `${path(region)}/steps`, body);
  };
  await does('r00', { act: 'take', note: 'I know both teams.' });
  await does('r01', { act: 'take' });
  await step('r01', 'One calendar for both plans', '2098-03-01');
  await step(
    'r01',
    'Sit in on three customer meetings each, and tell the other team what you heard',
    '2098-04-01',
    'sales-1',
  );
  await does('r02', { act: 'take' });
  await does('r02', { act: 'close', outcome: 'accepted', note: 'Two cultures, and both sell.' });
  await does('r03', { act: 'not-useful', reason: 'known' });
  const place = (region: string) => id(region);
  return {
    openCase: place('--'),
    takenCase: place('r00'),
    agreedCase: place('r01'),
    closedCase: place('r02'),
    notedCase: place('r03'),
  };
}
