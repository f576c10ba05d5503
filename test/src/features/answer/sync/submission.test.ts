import type { Outcome } from '../../../../../src/app/api/outcome.ts';
import { createSubmission, type SendingState } from '../../../../../src/features/answer/sync/submission.ts';
import { handSchedule, settle } from './handSchedule.ts';
import { ok, refused, unreachable } from './outcomes.ts';

function sending(...outcomes: Outcome<string>[]) {
  const clock = handSchedule();
  const states: SendingState<string, string>[] = [];
  const sent: string[] = [];
  const submission = createSubmission<string, string>({
    send: (what) => {
      sent.push(what);
      return Promise.resolve(outcomes.shift() ?? ok('a score'));
    },
    onState: (state) => states.push(state),
    schedule: clock.schedule,
    chance: () => 1,
  });
  const last = () => states.at(-1);
  return { submission, clock, states, sent, last };
}

test('a double click sends once', async () => {
  const { submission, sent, last } = sending();
  submission.start('answers');
  submission.start('answers');
  await settle();
  submission.start('answers');
  expect(sent).toEqual(['answers']);
  expect(last()).toEqual({ kind: 'sent', what: 'answers', value: 'a score' });
});

test('without a connection the answers wait, and go by themselves when it is back', async () => {
  const { submission, sent, last } = sending(unreachable);
  submission.start('answers');
  await settle();
  expect(last()).toMatchObject({ kind: 'waiting' });
  submission.start('answers');
  submission.retry();
  await settle();
  expect(last()).toMatchObject({ kind: 'sent' });
  expect(sent).toHaveLength(2);
});

test('a busy server is asked again no sooner than it said, and not by everybody at once', async () => {
  const { submission, clock, last } = sending(refused('storage-unavailable', 30));
  submission.start('answers');
  await settle();
  expect(clock.waits()).toEqual([37_500]);
  await clock.pass();
  expect(last()).toMatchObject({ kind: 'sent' });
});

test('what is refused is told, and can be sent again', async () => {
  const { submission, clock, last } = sending(refused('round-not-open'));
  submission.start('answers');
  await settle();
  expect(last()).toMatchObject({ kind: 'failed' });
  expect(clock.waits()).toEqual([]);
  submission.start('answers');
  await settle();
  expect(last()).toMatchObject({ kind: 'sent' });
});

test('who does not want to wait any more sends nothing', async () => {
  const { submission, clock, sent, last } = sending(unreachable);
  submission.start('answers');
  await settle();
  submission.cancel();
  expect(last()).toEqual({ kind: 'idle' });
  await clock.pass();
  submission.retry();
  expect(sent).toHaveLength(1);
});

test('who goes back while the answers are on their way: if they fail, nothing is sent again', async () => {
  const { submission, clock, sent, last } = sending(unreachable);
  submission.start('old answers');
  submission.cancel();
  await settle();
  expect(last()).toEqual({ kind: 'idle' });
  await clock.pass();
  submission.retry();
  expect(sent).toEqual(['old answers']);
  submission.start('new answers');
  await settle();
  expect([sent.at(-1), last()]).toEqual([
    'new answers',
    { kind: 'sent', what: 'new answers', value: 'a score' },
  ]);
});
