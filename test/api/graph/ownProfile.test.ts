import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ownProfileIn } from '../../../api/graph/ownProfile.ts';

interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** It never comes. */
  readonly hangs?: boolean;
}

/** Entra and Graph in one: what they answer, and what they were asked. */
const state: { entra: Answer; graph: Answer } = {
  entra: { status: 0, body: '' },
  graph: { status: 0, body: '' },
};
let forms: URLSearchParams[];
let asked: string[];
let complaints: string[];
let origin: string;

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
const server = createServer((request, response) => {
  void read(request).then((text) => {
    const isEntra = request.url === '/token';
    if (isEntra) forms.push(new URLSearchParams(text));
    else asked.push(`${request.url ?? ''} ${request.headers.authorization ?? ''}`);
    const { status, body, hangs = false } = isEntra ? state.entra : state.graph;
    if (!hangs) response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
  });
});
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});
beforeEach(() => {
  [forms, asked, complaints] = [[], [], []];
  state.entra = { status: 200, body: { access_token: 'for-graph' } };
  state.graph = { status: 200, body: { department: 'Sales', officeLocation: 'Wien' } };
});

const reader = (changed: Partial<Parameters<typeof ownProfileIn>[0]> = {}) =>
  ownProfileIn({
    address: `${origin}/v1.0`,
    tokenUrl: `${origin}/token`,
    appId: 'app',
    ownAssertion: () => Promise.resolve('own'),
    complain: (what) => complaints.push(what),
    ...changed,
  });
const refusedWith = (error: string, more: object = {}) => {
  state.entra = { status: 400, body: { error, error_description: 'somebody@example.com', ...more } };
};
const CLAIMS = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';

it("a person's token is exchanged for one that reads their own profile, and that reads two words of it", async () => {
  expect(await reader()('theirs')).toEqual({
    kind: 'profile',
    profile: { department: 'Sales', office: 'Wien' },
  });
  expect(Object.fromEntries(forms[0] ?? [])).toEqual({
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    requested_token_use: 'on_behalf_of',
    client_id: 'app',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: 'own',
    assertion: 'theirs',
    scope: `${origin}/User.Read`,
  });
  expect(asked).toEqual(['/v1.0/me?$select=department,officeLocation Bearer for-graph']);
  expect(complaints).toEqual([]);
});

it('who has neither in Microsoft 365 is no fault', async () => {
  state.graph = { status: 200, body: { department: null } };
  expect(await reader()('t')).toEqual({ kind: 'profile', profile: { department: null, office: null } });
});

it('what Microsoft wants to know first is handed on as it is', async () => {
  refusedWith('interaction_required', { error_codes: [50_076], claims: CLAIMS });
  expect(await reader()('t')).toEqual({ kind: 'claims-needed', claims: CLAIMS });
});

it.each([
  ['nobody has allowed it', 'invalid_grant', { suberror: 'consent_required', error_codes: [65_001] }],
  ['a person has to act, and it is not said how', 'interaction_required', {}],
  ['what is wanted is no JSON', 'interaction_required', { claims: '"' }],
  [
    'what is wanted is too long for a header',
    'interaction_required',
    { claims: `{"a":"${'x'.repeat(5_000)}"}` },
  ],
  ['claims stand beside another refusal', 'invalid_grant', { claims: CLAIMS }],
])('where %s, nothing is read, and nobody is troubled with it', async (_, error, more) => {
  refusedWith(error, more);
  expect(await reader()('t')).toEqual({ kind: 'nothing' });
  expect([asked, complaints]).toEqual([[], []]);
});

it.each<[string, () => void, string]>([
  [
    'the application does not trust the identity',
    () => refusedWith('invalid_client', { error_codes: [700_213] }),
    'invalid_client, AADSTS700213',
  ],
  ['Entra is down', () => (state.entra = { status: 503, body: '<html>' }), 'Entra answers 503'],
  [
    'Entra answers something else',
    () => (state.entra = { status: 200, body: '{}' }),
    'Entra answers something else',
  ],
  ['Graph is down', () => (state.graph = { status: 503, body: '' }), 'Graph answers 503'],
  ['Graph refuses', () => (state.graph = { status: 403, body: {} }), 'Graph answers 403'],
  ['Graph answers something else', () => (state.graph = { status: 200, body: '[]' }), 'Graph answers 200'],
  [
    'Entra keeps us waiting',
    () => (state.entra = { status: 200, body: '', hangs: true }),
    'Entra and Graph take too long',
  ],
  [
    'Graph keeps us waiting',
    () => (state.graph = { status: 200, body: '', hangs: true }),
    'Entra and Graph take too long',
  ],
])(
  'where %s, nothing is read, and the log says so once an hour, without anybody in it',
  async (_, spoil, why) => {
    spoil();
    const readProfile = reader({ patience: 300 });
    expect(await readProfile('secret-token')).toEqual({ kind: 'nothing' });
    expect(await readProfile('secret-token')).toEqual({ kind: 'nothing' });
    expect(complaints).toEqual([`department and office cannot be read: ${why}`]);
  },
);

it('where the app has no token of its own, or waits for it, nothing is read', async () => {
  const none = reader({ ownAssertion: () => Promise.reject(new Error('no token')) });
  expect(await none('t')).toEqual({ kind: 'nothing' });
  const waiting = reader({ ownAssertion: () => new Promise(() => undefined), patience: 100 });
  expect(await waiting('t')).toEqual({ kind: 'nothing' });
  expect(forms).toEqual([]);
});
