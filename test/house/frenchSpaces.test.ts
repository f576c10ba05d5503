import { readdirSync, readFileSync } from 'node:fs';

/** Every file of French texts: the tab's, what is refused, the chat's, the playbook and Concord's own statements. */
const files = ['api', 'assessment', 'contract', 'src']
  .flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) => `${room}/${file}`),
  )
  .filter((file) => /(^|[./])fr\.json$|\/languages\/fr\/.*\.json$/.test(file));

/** What sources are called stays as they call themselves, mostly in English. */
const AS_THEY_ARE: ReadonlySet<string> = new Set(['title', 'found', 'short']);

function textsOf(value: unknown, isSource: boolean): string[] {
  if (typeof value === 'string') return [value];
  return Object.entries(value as object)
    .filter(([key]) => !(isSource && AS_THEY_ARE.has(key)))
    .flatMap(([, inner]) => textsOf(inner, isSource));
}

/** A sign that has something other than U+202F before it, where it ends words: not the one of 12:30 or https://. */
const BEFORE = /(?<=[^\u202f:;?!])[:;?!»](?=[\s.,)<}\]]|$)/u;
const BEFORE_A_SHARE = /[ \u00a0]%/u;
const AFTER = /«(?!\u202f)/u;
const wrong = (text: string) => BEFORE.test(text) || BEFORE_A_SHARE.test(text) || AFTER.test(text);

test('the rule for French spaces knows a right text from a wrong one', () => {
  const right = ['Pourquoi\u202f?', '«\u202fSales\u202f», 25\u202f%', 'à 12:30', 'https://example.com/a?b=c'];
  expect(right.filter(wrong)).toEqual([]);
  const bad = [
    'Pourquoi ?',
    'Pourquoi?',
    'dit\u00a0: oui',
    'dit : oui',
    '« Sales\u202f»',
    '«Sales\u202f»',
    '25 %',
  ];
  expect(bad.filter((text) => !wrong(text))).toEqual([]);
});

test.each(files)(
  'in %s no line begins with its punctuation: a narrow space that does not break (U+202F) keeps it with its word',
  (file) => {
    const texts = textsOf(JSON.parse(readFileSync(file, 'utf8')), file.endsWith('sources.json'));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter(wrong)).toEqual([]);
  },
);

/** A colon that code sets between two things that people read. */
const COLON_IN_CODE = /\)\}:(?:<\/| [<{$])|\w\}:<\/|\*\*: /;

test('no code of the tab or the chat sets a colon behind a text: it stands in the texts, where French has its space', () => {
  expect("{t('step.evidence')}: {name}").toMatch(COLON_IN_CODE);
  expect("<strong>{t('step.first')}:</strong>").toMatch(COLON_IN_CODE);
  expect('`${t(`side.${side}`)}: ${what}`').toMatch(COLON_IN_CODE);
  expect('`- **${word}**: ${what}`').toMatch(COLON_IN_CODE);
  const code = ['src', 'api/bot'].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => `${room}/${file}`),
  );
  expect(code.filter((file) => COLON_IN_CODE.test(readFileSync(file, 'utf8')))).toEqual([]);
});
