import * as z from 'zod';
import { answerAsCrowd } from '../crowd/crowd.ts';
import { personWith } from '../identity/people.ts';
import { problemOf, type ApiRequest, type OwnApi } from '../ownApi.ts';
import { buttonsIn, cardLines, type CardButton } from './cardLines.ts';
import type { Capture } from './captureFile.ts';
import { PLAYGROUND_PERSON } from './configuration.ts';
import type { PlaygroundClient, PlaygroundEvent } from './playgroundClient.ts';

const REGION = 'DACH';
const PEOPLE = 40;
const CARD = 'application/vnd.microsoft.card.adaptive';
const pressedData = z.looseObject({ disagreement: z.string() });

/** What is promised must be there, or the whole is no proof. */
function expected(what: string, isSo: boolean): void {
  if (!isSo) throw new Error(`it is not so that ${what}`);
}
const wordsOf = (event: PlaygroundEvent | undefined): string =>
  [event?.message?.text ?? '', ...cardLines(cardOf(event))].join('\n');
const cardOf = (event: PlaygroundEvent | undefined): unknown => event?.message?.attachments?.[0]?.content;

function button(card: unknown, verb: string): CardButton & { about: string } {
  const found = buttonsIn(card).find((one) => one.verb === verb);
  if (!found) throw new Error(`the card has no button ${verb}`);
  return { ...found, about: pressedData.parse(found.data).disagreement };
}

async function made(api: OwnApi, person: string, request: ApiRequest): Promise<{ json: unknown }> {
  const reply = await api(person, request);
  if (reply.status >= 400) throw new Error(`${request.path}: ${problemOf(reply).title}`);
  return reply;
}

/** Installs the bot, talks to it, is alerted, presses buttons, and meets a button that has gone stale. */
export async function tellStory(chat: PlaygroundClient, api: OwnApi, capture: Capture): Promise<void> {
  async function next(count = 1): Promise<PlaygroundEvent[]> {
    const events = await chat.next(count);
    events.forEach(capture.shown);
    return events;
  }
  async function press(event: PlaygroundEvent | undefined, { title, verb, data }: CardButton, more = {}) {
    capture.sent(`presses "${title}"`);
    const given = { ...(typeof data === 'object' ? data : {}), ...more };
    const answer = await chat.press(event?.message?.messageId ?? '', verb, given);
    capture.answered(answer);
    return answer;
  }
  async function say(text: string): Promise<string> {
    capture.sent(text);
    await chat.say(text);
    return (await next()).map(wordsOf).join('\n');
  }

  capture.chapter('Installed');
  capture.sent('installs the app');
  await chat.install();
  expected('who installs it is greeted', wordsOf((await next())[0]).includes('Hello'));

  capture.chapter('Words');
  expected('help names the words', (await say('help')).includes('**help**'));
  expected('there is no round yet', (await say('status')).includes('No round'));
  expected(
    'what it does not understand is said',
    (await say('Did you see the game?')).includes('do not understand'),
  );

  capture.chapter('An alert: forty people a side answer, and differ');
  const { id: round } = z.looseObject({ id: z.string() }).parse(
    (
      await made(api, 'owner-1', {
        method: 'POST',
        path: 'rounds',
        body: { title: 'Autumn', regions: [REGION], closesAt: '2099-01-01T00:00:00Z', state: 'open' },
      })
    ).json,
  );
  capture.roundIs(round);
  for (const [side, mean] of [
    ['sales', 2],
    ['marketing', 4.2],
  ] as const)
    await answerAsCrowd(api, { round, side, region: REGION, count: PEOPLE, mean, spread: 0.7, seed: 1 });
  const cards = await next(2);
  const region = cards.find((event) => wordsOf(event).includes(`${REGION}:`));
  const company = cards.find((event) => event !== region);
  expected('there is a card for the region and one for the company', region !== undefined);

  capture.chapter('Its buttons');
  const taken = await press(region, button(cardOf(region), 'take'));
  expected('a press is answered with a card', taken.type === CARD);
  expected('it says who has taken it', cardLines(taken.value).join('\n').includes('You have taken it'));
  const [shown] = await next();
  expected('the card of the case changes where it stands', shown?.action === 'updateMessage');
  const thanks = await press(company, button(cardOf(company), 'not-useful'), { reason: 'known' });
  expected('a reason is thanked for', thanks.type === CARD);

  capture.chapter('A button that has gone stale: another liaison takes the other case in Teams');
  const old = button(cardOf(company), 'take');
  const path = `disagreements/${old.about}`;
  const { etag } = await api('liaison-2', { method: 'GET', path });
  await made(api, 'liaison-2', { method: 'PATCH', path, body: { act: 'take' }, ifMatch: etag ?? '' });
  const [updated] = await next();
  expected('the card changes where it stands', updated?.action === 'updateMessage');
  const late = await press(company, old);
  const whose = personWith('liaison-2').name;
  expected('the old button shows whose it is', cardLines(late.value).join('\n').includes(whose));

  capture.chapter('A next step, and quiet');
  const owner = { id: personWith(PLAYGROUND_PERSON).oid, name: personWith(PLAYGROUND_PERSON).name };
  const step = { what: 'Agree what a qualified lead is', owner, due: '2098-12-01' };
  const region0 = button(cardOf(region), 'take').about;
  await made(api, PLAYGROUND_PERSON, {
    method: 'POST',
    path: `disagreements/${region0}/steps`,
    body: { ...step, measure: 'Leads that Sales accepts', target: '80 %' },
  });
  await next();
  expected('the step is listed', (await say('my steps')).includes(step.what));
  expected('the cases are listed', (await say('disagreements')).includes(REGION));
  expected('status has figures', (await say('status')).includes('Autumn'));
  expected('quiet is confirmed', (await say('mute')).length > 0);
}
