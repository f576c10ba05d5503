import type { HttpRequest } from '@azure/functions';
import type { Wiring } from '../wiring.ts';
import { problem } from './replies.ts';
import { bodyText, jsonIn } from './requests.ts';
import { answered } from './signedIn.ts';

/** What Teams sends is small; texts of people may be long. */
const MOST_BYTES = 256 * 1024;

/** Takes what Azure Bot posts. The bot itself checks who has signed it. */
export const postMessages = (wiring: Wiring) =>
  answered(wiring, async (request: HttpRequest) => {
    if (!wiring.bot)
      return problem('bot-off', { detail: 'The settings BOT_APP_ID and BOT_APP_PASSWORD switch it on.' });
    const authorization = request.headers.get('authorization') ?? '';
    // Nothing is loaded or parsed for who brings no token at all.
    if (authorization === '') return { status: 401 };
    const body = jsonIn(await bodyText(request, MOST_BYTES));
    const { status, body: answer } = await (await wiring.bot()).receive(authorization, body);
    return answer === undefined ? { status } : { status, jsonBody: answer };
  });
