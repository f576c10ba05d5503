import { problem } from '../../../api/functions/replies.ts';
import { languageOf, worded } from '../../../api/functions/problemWords.ts';
import { say } from '../../../contract/words/words.ts';

const refusal = problem('round-frozen', {
  detail: say('The round is {state}.', { state: say('closed') }),
  errors: [{ path: 'closesAt', line: 3, message: 'must lie in the future' }],
});

it('is told in the language that its reader likes best', () => {
  expect(languageOf('de-CH')).toBe('de');
  expect(languageOf('sv, nl;q=0.5, fr;q=0.9')).toBe('fr');
  expect(languageOf('DE;q=0.2,en;q=0.1')).toBe('de');
});

it.each([null, '', '*', 'sv', 'de;q=0', 'toString', ',;,;q=', 'x'.repeat(10_000), '__proto__'])(
  'is English where %j is asked for',
  (header) => {
    expect(languageOf(header)).toBe('en');
  },
);

it('carries the number of its invocation, and says which language it is in', async () => {
  const german = await worded(refusal, 'de', '1-2-3');
  expect(german).toMatchObject({
    status: 409,
    jsonBody: {
      type: 'urn:concord:problem:round-frozen',
      detail: 'Die Runde ist geschlossen.',
      errors: [{ path: 'closesAt', line: 3, message: 'muss in der Zukunft liegen' }],
      instance: 'urn:uuid:1-2-3',
    },
  });
  expect(Object.fromEntries(new Headers(german.headers))).toMatchObject({
    'content-language': 'de',
    'content-type': 'application/problem+json',
    vary: 'Accept-Language',
  });
  expect(await worded(refusal, null, '1')).toMatchObject({
    jsonBody: { detail: 'The round is closed.', errors: [{ message: 'must lie in the future' }] },
  });
});

it('leaves what is no refusal as it is', async () => {
  const reply = { status: 200, jsonBody: { detail: 'mine' } };
  expect(await worded(reply, 'de', '1')).toBe(reply);
});
