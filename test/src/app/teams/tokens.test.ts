import { tokensFrom } from '../../../../src/app/teams/tokens.ts';

/** A host that refuses or not, and what it was asked. */
function host() {
  const asked: unknown[] = [];
  const state = { refuses: false };
  const tokens = tokensFrom((how) => {
    asked.push(how);
    return state.refuses ? Promise.reject(new Error('CancelledByUser')) : Promise.resolve('token');
  });
  return { asked, state, tokens };
}

test("Microsoft's windows may open at first, and after a refusal only when somebody presses a button", async () => {
  const { asked, state, tokens } = host();
  state.refuses = true;
  await expect(tokens.token()).rejects.toThrow('CancelledByUser');
  await expect(tokens.token()).rejects.toThrow('CancelledByUser');
  tokens.pressed();
  await expect(tokens.token()).rejects.toThrow('CancelledByUser');
  state.refuses = false;
  expect(await tokens.token()).toBe('token');
  expect(await tokens.token()).toBe('token');
  expect(asked).toEqual([
    { silent: false },
    { silent: true },
    { silent: false },
    { silent: true },
    { silent: false },
  ]);
});

test('what was asked for besides and refused is asked for again with the button, until it is given', async () => {
  const { asked, state, tokens } = host();
  state.refuses = true;
  await expect(tokens.token('more')).rejects.toThrow('CancelledByUser');
  state.refuses = false;
  tokens.pressed();
  await tokens.token();
  await tokens.token();
  expect(asked).toEqual([
    { silent: false, claims: ['more'] },
    { silent: false, claims: ['more'] },
    { silent: false },
  ]);
});

test('a plain token in between lets no window open for what was refused: only a press of a button does', async () => {
  const asked: unknown[] = [];
  const tokens = tokensFrom((how) => {
    asked.push(how);
    return how.claims ? Promise.reject(new Error('CancelledByUser')) : Promise.resolve('token');
  });
  for (let save = 0; save < 3; save += 1) {
    await tokens.token();
    await expect(tokens.token('more')).rejects.toThrow('CancelledByUser');
  }
  tokens.pressed();
  await expect(tokens.token()).rejects.toThrow('CancelledByUser');
  expect(asked).toEqual([
    { silent: false },
    { silent: false, claims: ['more'] },
    { silent: true },
    { silent: true, claims: ['more'] },
    { silent: true },
    { silent: true, claims: ['more'] },
    { silent: false, claims: ['more'] },
  ]);
});

test('for a convenience no window opens, and what it is refused is asked for by nothing else', async () => {
  const { asked, state, tokens } = host();
  state.refuses = true;
  await expect(tokens.token('more', true)).rejects.toThrow('CancelledByUser');
  state.refuses = false;
  await tokens.token();
  tokens.pressed();
  await tokens.token();
  expect(asked).toEqual([{ silent: true, claims: ['more'] }, { silent: false }, { silent: false }]);
});

test("requests at one moment open one of Microsoft's windows, and its refusal counts for all of them", async () => {
  const { asked, state, tokens } = host();
  state.refuses = true;
  const first = await Promise.allSettled([tokens.token(), tokens.token(), tokens.token('more')]);
  expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(asked).toEqual([{ silent: false }, { silent: true, claims: ['more'] }]);

  tokens.pressed();
  state.refuses = false;
  asked.length = 0;
  expect(await Promise.all([tokens.token(), tokens.token()])).toEqual(['token', 'token']);
  expect(asked).toEqual([{ silent: false, claims: ['more'] }]);

  expect(await tokens.token()).toBe('token');
  expect(asked).toHaveLength(2);
});
