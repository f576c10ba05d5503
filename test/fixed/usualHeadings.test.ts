import { readRoster } from '../../api/flows/roster/readRoster.ts';
import { columnMeant, sideMeant } from '../../assessment/texts/usualNames.ts';
import deWords from '../../contract/words/de.json' with { type: 'json' };
import esWords from '../../contract/words/es.json' with { type: 'json' };
import frWords from '../../contract/words/fr.json' with { type: 'json' };
import nlWords from '../../contract/words/nl.json' with { type: 'json' };
import { inWords } from '../../contract/words/words.ts';
import de from '../../src/app/i18n/de.json' with { type: 'json' };
import en from '../../src/app/i18n/en.json' with { type: 'json' };
import es from '../../src/app/i18n/es.json' with { type: 'json' };
import fr from '../../src/app/i18n/fr.json' with { type: 'json' };
import nl from '../../src/app/i18n/nl.json' with { type: 'json' };
import { languages } from '../../src/app/i18n/locale.ts';
import { exampleFile, exampleFor } from '../../src/features/rounds/roster/exampleFile.ts';

const REGIONS = ['DACH', 'Nord; Ost, "West"'];
const screens = { de, en, es, fr, nl };

async function* chunk(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text));
}
const read = (text: string, regions = REGIONS) => readRoster(regions, chunk(text));

// A list with the heading "Email;Team" was refused, and "Vertrieb" too, which is what the German screens say.
test.each([
  ['Email;Team;Region', 'karla@concord.example;Vertrieb;DACH'],
  ['\uFEFF"E-Mail";"Team";"Region"', '"karla@concord.example";"VERTRIEB";"DACH"'],
  ['User Principal Name,SIDE,region', 'karla@concord.example,sales,DACH'],
  ['Benutzerprinzipalname\tSeite\tRegion', 'karla@concord.example\tVertrieb\tDACH'],
  ['Adresse e-mail;Côté;Région', 'karla@concord.example; Ventes ;DACH'],
  ["Nom d'utilisateur;COTE;Re\u0301gion", 'karla@concord.example;ventes;DACH'],
  ['Correo electrónico;Parte;Región', 'karla@concord.example;Ventas;DACH'],
  ['e_mailadres;Kant;Regio', 'karla@concord.example;Sales;DACH'],
])('a list of people with the heading %s is read', async (head, line) => {
  expect(await read(`${head}\r\n${line}\r\n`)).toMatchObject({
    kind: 'read',
    entries: [{ user: 'karla@concord.example', side: 'sales', region: 'DACH' }],
    ignored: [],
  });
});

test('where a column stands by its own name, others that could mean it are ignored, and named', async () => {
  const text = 'E-Mail;USER;Team;side;Region\nother@concord.example;karla@concord.example;Blue;sales;DACH\n';
  expect(await read(text)).toMatchObject({
    kind: 'read',
    entries: [{ user: 'karla@concord.example', side: 'sales' }],
    ignored: ['E-Mail', 'Team'],
  });
});

test.each(Object.entries(screens))(
  'a list of people may say what the screens say (%s): columns and sides',
  async (_, words) => {
    const head = [words['roster.col.person'], words['roster.col.side'], words['roster.col.region']];
    for (const side of ['sales', 'marketing', 'observer'] as const)
      expect(
        await read(`${head.join(';')}\nkarla@concord.example;${words[`side.${side}`]};DACH\n`),
      ).toMatchObject({ kind: 'read', entries: [{ side }] });
    expect(sideMeant(words['results.observers'])).toBe('observer');
  },
);

// A German reader was told that the column "user" is missing, where the screen says "Person".
test.each(Object.entries({ en: {}, de: deWords, es: esWords, fr: frWords, nl: nlWords }))(
  'a column that is missing is named as the screens name it (%s), and by its own name: each of them is taken',
  async (language, translation) => {
    const result = await read('Abteilung\nBlau\n');
    const faults = result.kind === 'read' ? [] : result.faults;
    for (const [path, screen] of [
      ['user', 'roster.col.person'],
      ['side', 'roster.col.side'],
      ['region', 'roster.col.region'],
    ] as const) {
      const fault = faults.find((one) => one.path === path);
      const told = inWords(fault?.message ?? '', language, translation).split(':')[0] ?? '';
      const names = [...told.matchAll(/["„“«]\s?([^"„“”«»]+?)\s?["“”»]/gu)].map(([, name]) => name ?? '');
      expect(names.map((name) => columnMeant(name))).toEqual(names.map(() => path));
      expect(names.map((name) => name.toLowerCase())).toEqual(
        expect.arrayContaining([path, screens[language as keyof typeof screens][screen].toLowerCase()]),
      );
    }
  },
);

test('every language of the screens is among them', () => {
  expect(Object.keys(screens).sort()).toEqual([...languages].sort());
});

test('what begins like a formula, and what only resembles a side, is none', () => {
  for (const cell of ['=sales', '@Vertrieb', 'sales.', 'Sales & Marketing', '', `${' '.repeat(100)}sales`])
    expect(sideMeant(cell)).toBeUndefined();
});

test.each(['en', 'de', 'fr'])('the example that is saved (%s) can be sent as it is', async (locale) => {
  for (const regions of [REGIONS, []]) {
    const roster = await read(exampleFile(exampleFor(regions, locale)), regions);
    expect(roster).toMatchObject({
      kind: 'read',
      entries: [
        { side: 'sales', region: regions[0] ?? null },
        { side: 'marketing', region: regions[1] ?? null },
      ],
    });
  }
  expect(exampleFor([], locale)[0]).toBe(locale === 'en' ? 'user,side,name' : 'user;side;name');
});
