import { agreeStep, changeStep, type Deps } from '../../../../api/flows/cases/agreeStep.ts';
import type { Step } from '../../../../contract/steps.ts';
import { openCase, openStep } from '../../../builders/cases.ts';
import { office } from '../../../builders/office.ts';
import { say } from '../../../../contract/words/words.ts';

/** Half past midnight in Tokyo on 24 November; still the 23rd in London, and in Honolulu. */
const NIGHT = '2026-11-23T15:30:00.000Z';
const ada = { tenant: 't', id: 'ada', name: 'Ada', owner: false };
const body = {
  what: 'One calendar',
  owner: { id: 'step-owner', name: 'Somebody' },
  due: '2026-12-04',
  measure: 'Dates kept',
  target: '9 of 10',
};

/** Ada's desk, with one step on it where it is given. @param timeZone of Ada's chat; null: she has none */
function desk(timeZone: string | null, step?: Partial<Step>) {
  const { dealing, setClock } = office({ cases: [openCase()] });
  setClock(NIGHT);
  let kept = { value: openStep(step), etag: '1' };
  const deps: Deps = {
    ...dealing,
    conversationWith: () =>
      Promise.resolve({
        serviceUrl: 'https://smba.example/',
        conversationId: 'c',
        userId: 'u',
        botId: 'b',
        locale: 'en',
        timeZone,
      }),
    readStep: () => Promise.resolve(kept),
    readSteps: () => Promise.resolve([kept]),
    addStep: (added) => Promise.resolve({ value: { ...added, id: kept.value.id }, etag: '1' }),
    replaceStep: ({ value }) => Promise.resolve((kept = { value, etag: '2' })),
  };
  return {
    agree: (given: object) => agreeStep(deps, ada, openCase().id, { ...body, ...given }),
    change: (given: object) => changeStep(deps, ada, kept.value.id, () => '1', given),
  };
}

describe('a next step', () => {
  test('may be due today where the person is, and not on a day that has passed there', async () => {
    for (const [timeZone, passed, today] of [
      ['Asia/Tokyo', '2026-11-23', '2026-11-24'],
      ['Europe/London', '2026-11-22', '2026-11-23'],
      ['Pacific/Honolulu', '2026-11-22', '2026-11-23'],
      // Where somebody is may be unknown: then it is today as long as it is today anywhere.
      [null, '2026-11-22', '2026-11-23'],
    ] as const) {
      const { agree } = desk(timeZone);
      expect([timeZone, await agree({ due: passed })]).toEqual([
        timeZone,
        { kind: 'invalid', path: 'due', message: say('has passed: today is {today}', { today }) },
      ]);
      expect([timeZone, await agree({ due: today })]).toMatchObject([timeZone, { kind: 'step' }]);
    }
  });

  test('that is overdue can be changed in everything else, its old date sent along or not', async () => {
    for (const change of [{ state: 'done' }, { what: 'Two calendars', due: '2026-11-02' }]) {
      const { change: changed } = desk('UTC', { due: '2026-11-02' });
      expect(await changed(change)).toMatchObject({ kind: 'step', value: { ...change, due: '2026-11-02' } });
    }
    const { change } = desk('UTC', { due: '2026-11-02' });
    expect(await change({ due: '2026-11-03' })).toMatchObject({ kind: 'invalid', path: 'due' });
  });

  test('comes from the playbook, or from none of its entries; one that is not in it is refused', async () => {
    const { agree } = desk('UTC');
    expect(await agree({ play: 'planning-ud-plan-calendar' })).toMatchObject({ kind: 'step' });
    expect(await agree({})).toMatchObject({ kind: 'step', value: { play: null } });
    expect(await agree({ play: 'no-such-play' })).toEqual({
      kind: 'invalid',
      path: 'play',
      message: 'is not in the playbook',
    });
  });
});
