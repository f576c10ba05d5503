import { emptyDraft } from '../../src/features/answer/answers/draft.ts';
import { draft } from '../src/features/answer/answers/builders.ts';
import { window } from '../src/features/answer/sync/savingWindow.ts';
import { settle } from '../src/features/answer/sync/handSchedule.ts';

/** Somebody comes back over a slow line, answers one more statement before it is known what is there by now, and goes. */
test('who goes while it is still looked for what another device saved overwrites none of it, and keeps their answer here', async () => {
  const { sync, server, seen, elsewhere } = window({ server: draft({ P1: 1 }) });
  elsewhere({ P1: 1, P2: 5, P3: 4 });
  sync.look();
  sync.change(draft({ P1: 1, T1: 2 }));
  sync.leave();
  await settle();
  expect(server.draft.answers).toEqual({ P1: 1, P2: 5, P3: 4 });
  expect(seen.kept?.answers).toMatchObject({ T1: 2 });
});

test('who goes while it is still looked brings nothing back that was erased on another device', async () => {
  const { sync, server, without } = window({ server: draft({ P1: 1 }) });
  without(null);
  sync.look();
  sync.change(draft({ P1: 1, T1: 2 }));
  sync.leave();
  await settle();
  expect(server.draft).toEqual(emptyDraft);
});

test('who goes while two windows are brought together overwrites nothing of the other, whose answers are known to be newer', async () => {
  const { sync, server, clock, seen, without, insteadOfSent } = window({ server: draft({ P1: 1 }) });
  without(draft({ P1: 3 }));
  insteadOfSent.push(new Promise(() => undefined));
  sync.change(draft({ P1: 1, T1: 2 }));
  await clock.pass();
  sync.leave();
  await settle();
  expect(server.draft).toEqual(emptyDraft);
  expect(seen.saves.map(({ leaving }) => leaving)).toEqual([false, true]);
  expect(seen.kept?.answers).toMatchObject({ T1: 2 });
});
