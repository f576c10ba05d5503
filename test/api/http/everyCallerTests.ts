import type { Route } from '../../../contract/routes.ts';
import type { Product } from '../../builders/product.ts';
import { everyRoute, freshToken, pathOf, send, type Places } from '../../builders/routeRequests.ts';

/** Whose step it is: a person of the company without any role. */
const STEP_OWNER = 'sales-9';

/** Who may call which route, each with every caller there is, on an open round without a list of people. */
export function everyCallerTests(server: () => { readonly product: Product; readonly places: Places }): void {
  let product: Product;
  let places: Places;
  let steps: string;
  let ownStep: string;
  beforeAll(async () => {
    ({ product, places } = server());
    steps = `disagreements/${encodeURIComponent(places.disagreement ?? '')}/steps`;
    const { id } = (await product.call(STEP_OWNER, 'GET', 'me')).body;
    const { headers } = await product.call('liaison-1', 'POST', steps, {
      what: 'One plan',
      owner: { id, name: 'Somebody' },
      due: '2099-01-01',
      measure: 'Plans',
      target: '1',
    });
    ownStep = decodeURIComponent((headers.get('location') ?? '').split('/').at(-1) ?? '');
  });

  const callers = {
    nobody: () => Promise.resolve(undefined),
    guest: () => freshToken(product, { guest: true }),
    participant: () => freshToken(product),
    'step owner': () => product.token(STEP_OWNER),
    liaison: () => product.token('liaison-1'),
    owner: () => freshToken(product, { owner: true }),
  };
  type Caller = keyof typeof callers;
  const everybody = ['guest', 'participant', 'step owner', 'liaison', 'owner'] as const;
  const may: Readonly<Record<Route['who'], readonly Caller[]>> = {
    anyone: ['nobody', ...everybody],
    'signed in': everybody,
    participant: everybody,
    'liaison or owner': ['liaison', 'owner'],
    owner: ['owner'],
  };
  /** Who is a liaison is known to the flow, which reads the request first. */
  const fitting: Readonly<Record<string, string>> = {
    'disagreement-patch': JSON.stringify({ act: 'take' }),
    'steps-post': JSON.stringify({
      what: 'Another',
      owner: { id: 'x', name: 'X' },
      due: '2099-01-01',
      measure: 'A number',
      target: '1',
    }),
  };
  /** The same for whoever may: refused for another reason behind the door, so that nothing happens. */
  const harmless: typeof fitting = {
    ...fitting,
    'steps-post': (fitting['steps-post'] ?? '').replace('2099-01-01', '2000-01-01'),
  };
  const matrix = everyRoute.flatMap(({ name, route }) =>
    (Object.keys(callers) as Caller[]).map((caller) => ({ name, route, caller })),
  );

  test.each(matrix)('$name by $caller: $route.who', async ({ name, route, caller }) => {
    const allowed = may[route.who].includes(caller);
    // Else without a body and a version, so that nothing happens where it is allowed.
    const body = (allowed ? harmless : fitting)[name];
    const headers = { ...(allowed && body !== undefined && { 'If-Match': '"bm9uZQ"' }) };
    const { status, refusal } = await send(product, route, {
      token: await callers[caller](),
      path: pathOf(route, places),
      body,
      headers,
    });
    if (allowed) {
      expect(['not-signed-in', 'owner-only', 'liaison-only']).not.toContain(refusal);
      if (body !== undefined) expect(['changed-meanwhile', 'invalid-request']).toContain(refusal);
    } else if (caller === 'nobody') expect([status, refusal]).toEqual([401, 'not-signed-in']);
    else expect([status, refusal]).toEqual([403, route.who === 'owner' ? 'owner-only' : 'liaison-only']);
  });

  // liaison-2 looks after Benelux; the case is one of DACH.
  const ofRegion = everyRoute.filter(({ route }) => /\{(disagreement|step)\}/.test(route.path));
  test.each(ofRegion)(
    '$name of a region that is not theirs: there is no such thing',
    async ({ name, route }) => {
      const token = await product.token('liaison-2');
      const body = fitting[name] ?? (route.body && '{}');
      const headers = { 'Content-Type': 'application/json', 'If-Match': '"bm9uZQ"' };
      const { status } = await send(product, route, { token, path: pathOf(route, places), body, headers });
      expect(status).toBe(404);
    },
  );

  /** What a guest is told of a round whose list does not name them, by route; '' where there is nothing of theirs to tell. */
  const toGuests: Readonly<Record<string, string>> = {
    'round-get': 'not-invited',
    'questions-get': 'not-invited',
    'suggestion-get': 'not-invited',
    'response-get': 'response-not-found',
    'response-put': 'not-invited',
    'response-delete': '',
    'draft-get': '',
    'draft-put': 'not-invited',
    'draft-delete': '',
    'results-get': 'not-invited',
    'trend-get': 'not-invited',
    'summaries-get': 'not-invited',
  };
  const whole: Readonly<Record<string, unknown>> = {
    'response-put': { side: 'sales', region: 'DACH', answers: Array.from({ length: 20 }, () => 3) },
    'draft-put': { side: 'sales', answers: {} },
  };
  const ofRound = everyRoute.filter(
    ({ route }) => route.path.includes('{round}') && may[route.who].includes('guest'),
  );
  test.each(ofRound)('$name of a round that is not theirs tells a guest nothing', async ({ name, route }) => {
    const body = whole[name];
    const { status, refusal, text } = await send(product, route, {
      token: await callers.guest(),
      path: pathOf(route, places),
      ...(body !== undefined && { body: JSON.stringify(body) }),
      headers: { 'Content-Type': 'application/json' },
    });
    expect([name, refusal]).toEqual([name, toGuests[name]]);
    expect(status).toBeLessThan(500);
    const { title } = (await product.call('owner-1', 'GET', `rounds/${places.round ?? ''}`)).body;
    expect(text).not.toContain(String(title));
  });

  test('who owns a step changes that one, hears where it belongs, and nothing of the case', async () => {
    const patch = (step: string) =>
      product.call(STEP_OWNER, 'PATCH', `steps/${encodeURIComponent(step)}`, { due: '2099-02-02' }, version);
    const version = { 'If-Match': '"bm9uZQ"' };
    expect((await patch(ownStep)).body.type).toBe('urn:concord:problem:changed-meanwhile');
    expect((await patch(places.step ?? '')).body.type).toBe('urn:concord:problem:step-not-found');
    const mine = (await product.call(STEP_OWNER, 'GET', 'steps?mine')).body;
    expect(mine.items).toMatchObject([{ id: ownStep, about: null }]);
  });

  test('nobody has changed anything meanwhile', async () => {
    const { body } = await product.call('owner-1', 'GET', steps);
    const items = body.items as readonly { what: string; state: string }[];
    expect(items.map(({ what, state }) => `${what}: ${state}`).sort()).toEqual([
      'One calendar: open',
      'One plan: open',
    ]);
    expect((await product.call('owner-1', 'GET', `rounds/${places.round ?? ''}`)).body.state).toBe('open');
  });
}
