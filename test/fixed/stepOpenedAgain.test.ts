import type { CaseRecord } from '../../contract/records.ts';
import { openCase } from '../builders/cases.ts';
import { stepDesk, stepOwner } from '../builders/stepDesk.ts';

/** A case that had been taken up again after its steps were done stayed "taken" when one of them was opened again. */
async function stepOpenedAgain(of: Partial<CaseRecord>) {
  const desk = stepDesk({ step: { state: 'done' }, of });
  await desk.change({ state: 'open' }, stepOwner);
  return (await desk.deps.readCase(openCase().id))?.value;
}

const ada = { id: 'ada', name: 'Ada' };

test('a case whose step is opened again is agreed, and cards about it follow', async () => {
  expect(await stepOpenedAgain({ state: 'taken', takenBy: ada })).toMatchObject({
    state: 'agreed',
    takenBy: ada,
    pending: ['changed'],
  });
});

test('one that nobody has is nobody’s still, whoever owns the step', async () => {
  expect(await stepOpenedAgain({ state: 'open', takenBy: null })).toMatchObject({
    state: 'open',
    takenBy: null,
  });
});
