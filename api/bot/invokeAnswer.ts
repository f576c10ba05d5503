import * as z from 'zod';
import type { Incoming } from './incoming.ts';
import type { Speaker, Verb } from './speaker.ts';
import { botTexts } from './texts/botTexts.ts';

const execute = z.looseObject({
  action: z.looseObject({
    verb: z.string().max(100),
    data: z.record(z.string(), z.unknown()).nullish().catch(undefined),
  }),
});

const CARD = 'application/vnd.microsoft.card.adaptive';
const TEXT = 'application/vnd.microsoft.activity.message';
const FAULT = 'application/vnd.microsoft.error';

/** What Teams shows after a press. The HTTP status is that of the answer itself, not of what was done. */
const shown = (statusCode: number, type: string, value: unknown) => ({
  status: 200,
  body: { statusCode, type, value },
});

interface Deps {
  complain(what: string, error?: unknown): void;
  readonly verbs: Readonly<Record<string, Verb>>;
}

/** Answers an invoke. Buttons of cards are the only ones that Concord knows. */
export async function invokeAnswer(deps: Deps, speaker: Speaker, activity: Incoming) {
  if (activity.name !== 'adaptiveCard/action') return { status: 501 };
  const texts = botTexts(speaker.locale);
  const read = execute.safeParse(activity.value);
  if (!read.success) return shown(400, FAULT, { code: 'BadRequest', message: texts.unknownVerb });
  const { verb, data } = read.data.action;
  const known = Object.hasOwn(deps.verbs, verb) ? deps.verbs[verb] : undefined;
  if (!known) return shown(200, TEXT, texts.unknownVerb);
  try {
    const answer = await known(speaker, data ?? {});
    return answer.kind === 'card' ? shown(200, CARD, answer.card) : shown(200, TEXT, answer.text);
  } catch (error) {
    deps.complain(`the button ${verb} failed`, error);
    return shown(500, FAULT, { code: 'InternalServerError', message: texts.fault });
  }
}
