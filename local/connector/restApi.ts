import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { readBody } from '../functionsHost/http/requestData.ts';
import { matchRoute, parseRoute } from '../functionsHost/http/route.ts';
import { personWith } from '../identity/people.ts';
import type { Handler } from '../server/listen.ts';
import { sendJson } from '../server/problem.ts';
import { conversationOf, newActivityId, personIn } from './channel.ts';
import type { ChatActivity, Chats } from './chats.ts';
import type { Fault } from './faults.ts';

/** What a message may weigh in Teams, all in all. */
const LARGEST_MESSAGE = 100 * 1024;
const activityBody = z.looseObject({ type: z.string() });
const createBody = z.looseObject({ members: z.array(z.looseObject({ id: z.string() })).length(1) });

/** A refusal in the Connector's own form. */
class Refused extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryAfterS: number | undefined;
  constructor(status: number, code: string, retryAfterS?: number) {
    super(code);
    this.status = status;
    this.code = code;
    this.retryAfterS = retryAfterS;
  }
}

export interface Surroundings {
  readonly chats: Chats;
  readonly isBot: (authorization: string | undefined) => Promise<boolean>;
  /** How many ms a message comes too early; 0: it has been counted. */
  readonly msTooEarly: (conversation: string) => number;
  readonly faultFor: (person: string) => (Fault & { code: string }) | undefined;
  /** Hears how every message was answered. */
  readonly heard: (status: number) => void;
}

type Call = { person: string; activity: string | undefined; request: IncomingMessage };
type Answer = { status: number; body: unknown };

/** The part of the Bot Connector's REST API (v3) that a bot for personal chats uses. */
export function connectorRestApi(around: Surroundings): Handler {
  const { chats } = around;
  const conversation = 'local/connector/v3/conversations/{conversation}';
  const routes: { method: string; path: string; answer: (call: Call) => Promise<Answer> | Answer }[] = [
    { method: 'POST', path: `${conversation}/activities`, answer: send },
    { method: 'POST', path: `${conversation}/activities/{activity}`, answer: send },
    { method: 'PUT', path: `${conversation}/activities/{activity}`, answer: change },
    { method: 'DELETE', path: `${conversation}/activities/{activity}`, answer: remove },
    { method: 'GET', path: `${conversation}/members`, answer: ({ person }) => ok([memberOf(person)]) },
    {
      method: 'GET',
      path: `${conversation}/pagedmembers`,
      answer: ({ person }) => ok({ members: [memberOf(person)] }),
    },
    {
      method: 'GET',
      path: `${conversation}/members/{activity}`,
      answer: ({ person }) => ok(memberOf(person)),
    },
  ];
  const table = routes.map((route) => ({ ...route, parsed: parseRoute(route.path) }));

  async function send(call: Call): Promise<Answer> {
    const activity = await take(call);
    return stored(call, { ...activity, id: newActivityId() }, 201);
  }
  async function change(call: Call): Promise<Answer> {
    const activity = await take(call);
    const before = chats.chatOf(call.person).messages.get(call.activity ?? '');
    if (!before) throw new Refused(404, 'ActivityNotFoundInConversation');
    return stored(call, { ...activity, id: before.id, timestamp: before['timestamp'] }, 200);
  }
  async function remove(call: Call): Promise<Answer> {
    await take(call);
    chats.remove(call.person, call.activity ?? '');
    return { status: 200, body: undefined };
  }
  function stored({ person }: Call, activity: ChatActivity, status: number): Answer {
    chats.put(person, { timestamp: new Date().toISOString(), ...activity });
    return { status, body: { id: activity.id } };
  }

  /** Every hurdle that a message meets before it is taken. */
  async function take({ person, request }: Call): Promise<Record<string, unknown>> {
    const bytes = await readBody(request, 4 * LARGEST_MESSAGE);
    const chat = chats.chatOf(person);
    if (chat.installed === undefined) throw new Refused(404, 'ConversationNotFound');
    if (!chat.installed) throw new Refused(403, 'BotNotInConversationRoster');
    if (bytes === 'too-large' || bytes.length > LARGEST_MESSAGE) throw new Refused(413, 'MessageSizeTooBig');
    const earlyMs = around.msTooEarly(conversationOf(person));
    if (earlyMs > 0) throw new Refused(429, 'Throttled', Math.ceil(earlyMs / 1000));
    const read = activityBody.safeParse(bytes.length === 0 ? { type: 'none' } : jsonIn(bytes));
    if (!read.success) throw new Refused(400, 'BadSyntax');
    const fault = around.faultFor(person);
    if (fault?.taken === true) chats.put(person, { ...read.data, id: newActivityId() });
    if (fault) throw new Refused(fault.status, fault.code, fault.retryAfter);
    return read.data;
  }

  async function answer(request: IncomingMessage, path: string): Promise<Answer> {
    if (!(await around.isBot(request.headers.authorization))) throw new Refused(401, 'Unauthorized');
    if (request.method === 'POST' && path === '/local/connector/v3/conversations') return created(request);
    for (const route of table) {
      const found = route.method === request.method ? matchRoute(route.parsed, path) : undefined;
      if (!found) continue;
      const person = personIn(found['conversation'] ?? '');
      if (person === undefined) throw new Refused(404, 'ConversationNotFound');
      return route.answer({ person, activity: found['activity'], request });
    }
    throw new Refused(404, 'NotFound');
  }

  return async (request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    try {
      const { status, body } = await answer(request, path);
      if (request.method !== 'GET') around.heard(status);
      sendJson(response, status, body ?? {});
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      request.resume();
      around.heard(error.status);
      if (error.retryAfterS !== undefined) response.setHeader('retry-after', String(error.retryAfterS));
      sendJson(response, error.status, { error: { code: error.code, message: error.code } });
    }
  };
}

const ok = (body: unknown): Answer => ({ status: 200, body });

async function created(request: IncomingMessage): Promise<Answer> {
  const bytes = await readBody(request, LARGEST_MESSAGE);
  const read = createBody.safeParse(bytes === 'too-large' ? undefined : jsonIn(bytes));
  const person = read.data?.members[0]?.id.replace(/^29:/, '') ?? '';
  if (personIn(conversationOf(person)) === undefined) throw new Refused(400, 'BadSyntax');
  return { status: 201, body: { id: conversationOf(person) } };
}

function memberOf(person: string) {
  const { oid, name, userPrincipalName } = personWith(person);
  return { id: `29:${person}`, aadObjectId: oid, objectId: oid, name, userPrincipalName };
}

function jsonIn(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
