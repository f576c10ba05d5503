import type { Step } from '../../contract/steps.ts';
import { openCase, openStep } from '../builders/cases.ts';
import { office } from '../builders/office.ts';

/** A case that was closed while its step was open was taken, not agreed, once somebody opened it again. */
async function openedAgain(step: Partial<Step>, takenBy: { id: string; name: string } | null) {
  const of = { state: takenBy ? ('agreed' as const) : ('open' as const), takenBy };
  const at = office({ cases: [{ ...openCase(), ...of }], steps: [openStep(step)] });
  await at.act('ada', { act: 'close', outcome: 'accepted' });
  expect(at.caseNow().state).toBe('closed');
  await at.act('ada', { act: 'reopen' });
  return at.caseNow().state;
}

const ada = { id: 'ada', name: 'Ada' };

test('a case that is opened again is agreed as before while a step of it is open', async () => {
  expect(await openedAgain({}, ada)).toBe('agreed');
});

test.each(['done', 'dropped'] as const)('with its step %s it waits for what comes next', async (state) => {
  expect(await openedAgain({ state }, ada)).toBe('taken');
});

test('given back before, it waits for somebody, whatever was agreed', async () => {
  expect(await openedAgain({}, null)).toBe('open');
});
