import { failureWords, loadFailureWords } from '../../../../src/app/states/failureWords.ts';
import type { MessageKey } from '../../../../src/app/i18n/i18n.ts';

const i18n = { t: (key: MessageKey) => key };
const refused = (kind: string, status: number) => ({
  kind: 'refused' as const,
  retryAfter: null,
  problem: { type: `urn:concord:problem:${kind}`, title: '', status, detail: '' },
});

test('an owner whose role was taken away while the page was open is told so, and by whom it can be given back', () => {
  expect(failureWords(i18n, refused('owner-only', 403))).toBe('rounds.notForYou.title rounds.notForYou.text');
});

test('that nothing was changed is only said where that is sure', () => {
  expect(failureWords(i18n, refused('busy', 503))).toBe('note.failed');
  for (const [kind, status] of [
    ['unexpected', 500],
    ['storage-unavailable', 503],
  ] as const)
    expect(failureWords(i18n, refused(kind, status))).toBe('note.unsure');
});

test('what could not be loaded is not said to have been sent', () => {
  expect(loadFailureWords(i18n, { kind: 'unreachable' })).toBe('state.offline.title');
  expect(loadFailureWords(i18n, refused('not-signed-in', 401))).toBe('state.signIn.title');
  expect(loadFailureWords(i18n, refused('unexpected', 500))).toBe('state.failed.title');
});

test('a lost connection, a lost sign-in and a fault of ours are told apart', () => {
  expect(failureWords(i18n, { kind: 'unreachable' })).toBe('note.unreachable');
  expect(failureWords(i18n, refused('not-signed-in', 401))).toBe('note.signedOut');
  expect(failureWords(i18n, refused('invalid-request', 400))).toBe('note.failed');
});

test('without a connection, what was typed is only said to be there where something was', () => {
  expect(failureWords(i18n, { kind: 'unreachable' }, 'form')).toBe('rounds.unreachable');
  expect(failureWords(i18n, { kind: 'unreachable' }, 'press')).toBe('note.unreachable');
});
