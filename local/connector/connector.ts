import { join } from 'node:path';
import * as z from 'zod';
import { randomFrom } from '../crowd/random.ts';
import { readJsonFile, writeJsonFile } from '../dataFolder.ts';
import { readBody } from '../functionsHost/http/requestData.ts';
import {
  botTokenCheck,
  channelKeys,
  channelMetadata,
  channelTokensSignedWith,
  grantBotToken,
} from '../identity/botTokens.ts';
import type { SigningKey } from '../identity/signingKey.ts';
import type { JsonRoute } from '../server/jsonRoutes.ts';
import type { Handler } from '../server/listen.ts';
import { sendJson } from '../server/problem.ts';
import { channelTo } from './channel.ts';
import { beginChats, chatRoutes } from './chatRoutes.ts';
import { chatsIn } from './chats.ts';
import { faultsBody, faultsIn } from './faults.ts';
import { connectorRestApi } from './restApi.ts';
import { arrivals } from './windows.ts';

const LARGEST_FORM = 16 * 1024;
const addressFile = 'connector.json';
const lastAddress = z.object({ address: z.string(), playground: z.boolean().optional() });

export type Connector = {
  /** Where the bot sends messages. */
  serviceUrl: string;
  routes: JsonRoute[];
  /** The REST API of the connector, and the token endpoint beside it. */
  handle: Handler;
  /**
   * To be called when the bot listens: gives the app to those who have it from the start.
   * @param playground whether people may meet the bot in the Agents Playground; the next start brings them back here
   */
  begin: (playground: boolean) => Promise<void>;
};

export const isForConnector = (path: string): boolean =>
  path.startsWith('/local/connector/v3/') || path === TOKEN_PATH;
const TOKEN_PATH = '/local/identity/bot/token';

/** What stands in for Azure Bot and the chats in Teams. */
export function connectorAt(
  address: string,
  { dataFolder, key, botPassword }: { dataFolder: string; key: SigningKey; botPassword: string },
): Connector {
  const serviceUrl = `${address}/local/connector`;
  const chats = chatsIn(dataFolder);
  const tellBot = channelTo(address, serviceUrl, channelTokensSignedWith(key, serviceUrl));
  const answers = new Map<number, number>();
  const inTime = arrivals();
  let faults = faultsIn({ faults: [] }, Math.random, Date.now);

  const restApi = connectorRestApi({
    chats,
    isBot: botTokenCheck(key),
    msTooEarly: (conversation) => inTime.take(conversation),
    faultFor: (person) => faults.hit(person),
    heard: (status) => void answers.set(status, (answers.get(status) ?? 0) + 1),
  });

  return {
    serviceUrl,
    handle: async (request, response) => {
      if ((request.url ?? '').split('?', 1)[0] !== TOKEN_PATH) return restApi(request, response);
      const body = await readBody(request, LARGEST_FORM);
      const form = body === 'too-large' ? {} : Object.fromEntries(new URLSearchParams(body.toString('utf8')));
      const granted = await grantBotToken(key, botPassword, form);
      if (granted) sendJson(response, 200, granted);
      else sendJson(response, 401, { error: 'invalid_client' });
    },
    routes: [
      ...chatRoutes(chats, tellBot),
      {
        method: 'GET',
        path: 'local/identity/channel/configuration',
        handle: () => channelMetadata(address),
      },
      { method: 'GET', path: 'local/identity/channel/keys', handle: () => channelKeys(key) },
      {
        method: 'GET',
        path: 'local/connector/faults',
        handle: () => ({ faults: faults.list(), answers: Object.fromEntries(answers) }),
      },
      {
        method: 'POST',
        path: 'local/connector/faults',
        handle: async ({ body }) => {
          const wanted = await body(faultsBody);
          const random = wanted.seed === undefined ? Math.random : randomFrom(String(wanted.seed));
          faults = faultsIn(wanted, random, Date.now);
          answers.clear();
          return { faults: faults.list() };
        },
      },
    ],
    begin: async (playground) => {
      const before = lastAddress.safeParse(await readJsonFile(join(dataFolder, addressFile)));
      const elsewhere =
        before.success && (before.data.address !== address || before.data.playground === true);
      await beginChats(chats, tellBot, elsewhere);
      await writeJsonFile(dataFolder, addressFile, { address, playground });
    },
  };
}
