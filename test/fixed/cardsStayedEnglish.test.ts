import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepLanguage } from '../../api/flows/people/keepLanguage.ts';
import { startStorage } from '../../local/storage/startStorage.ts';
import { idOf, lifeOn, personOf, type Life, type Somebody } from '../builders/life.ts';
import { openListedRound } from '../builders/listedRound.ts';

let folder: string;
let storage: Awaited<ReturnType<typeof startStorage>>;
let life: Life;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'concord-language-'));
  storage = await startStorage(folder);
  life = lifeOn(storage.connectionString, people);
});
afterAll(async () => {
  await storage.stop();
  await rm(folder, { recursive: true });
});

const reader = { number: 1, name: 'has opened the tab in German', installed: true };
const other = { number: 2, name: 'has only the app', installed: true };
const owner = { number: 9, name: 'owner', installed: true };
const people = [reader, other, owner];

const texts = (kind: string): Record<string, string | undefined> =>
  Object.fromEntries(
    people.map((one) => [
      one.name,
      life.arrived.find((it) => it.kind === kind && it.to === idOf(one.number))?.text,
    ]),
  );
const opensTab = (somebody: Somebody, locale: string | undefined) =>
  keepLanguage(life, personOf(somebody), locale);

/**
 * The language of a chat was that of the install, mostly English, until somebody wrote to the bot or pressed a button: who
 * had used the tab in German all along was invited and reminded in English.
 */
test('who has opened the tab in German is invited, reminded and told of the closing in German', async () => {
  for (const somebody of people) await life.install(somebody);
  life.clock.now = new Date('2026-11-23T09:00:00Z');
  await opensTab(reader, 'de-AT');
  await opensTab(owner, 'fr');
  // A script names no language, and so says nothing of its person's.
  await opensTab(reader, undefined);
  await openListedRound(life, owner, [reader, other], { title: 'Winter', closesAt: '2026-12-01T17:00:00Z' });
  await life.tick();
  expect(texts('invitation')).toMatchObject({
    [reader.name]: expect.stringMatching(/Umfrage|Runde|Aussagen/) as unknown,
    [other.name]: expect.stringContaining('statements') as unknown,
  });

  // The last use counts.
  await opensTab(reader, 'nl-NL');
  life.clock.now = new Date('2026-11-26T09:00:00Z');
  await life.tick();
  expect(texts('answer-reminder-1')[reader.name]).toMatch(/stellingen|antwoord/);
  expect(texts('answer-reminder-1')[other.name]).toMatch(/answer/);

  life.clock.now = new Date('2026-12-02T12:00:00Z');
  for (let turn = 0; turn < 3; turn++) await life.tick();
  expect(texts('round-closed')[owner.name]).toMatch(/vague clôturée sans résultat/);
});
