import { POINTS, roundedDown } from '../../../assessment/level.ts';
import { asSentence } from '../../../assessment/texts/asSentence.ts';
import { inLanguage, type QuestionSet } from '../../../assessment/questionSet.ts';
import { cardText } from '../../../assessment/texts/cardText.ts';
import { levelText } from '../../../assessment/texts/levelText.ts';
import { nameInSentence } from '../../../assessment/texts/nameInSentence.ts';
import { placeName, sideName, subjectName } from '../../../assessment/texts/names.ts';
import type { ClosingSummary, VerifiedCase } from '../../../contract/closing.ts';
import { openListButton, resultsButton } from './buttons.ts';
import { clocksOf, type Reader } from './caseView.ts';
import type { RichTextBlock, TextRun } from './elements.ts';
import { difference, momentDay, scoreText } from './figures.ts';
import { cardOf, headline, messageCard, paragraph, run, type Card } from './pieces.ts';
import { asWritten, shortened } from './plainText.ts';
import { words } from './texts/words.ts';

const MOST_ROWS = 3;
const LONGEST_NAME = 80;

/** To liaisons and the owner of a round, once it has its final figures. */
export function closingCard(summary: ClosingSummary, own: QuestionSet, reader: Reader): Card {
  const { round, company } = summary;
  const { language } = reader;
  const set = inLanguage(own, language);
  const title = asWritten(round.title);
  const next = nextLine(summary, reader);
  if (!company) return withoutCompany(summary, next, reader);
  const nameOf = ({ subject }: Pick<VerifiedCase, 'subject'>) =>
    asWritten(shortened(subjectName(subject, set, language), LONGEST_NAME));
  const values = {
    round: title,
    score: scoreText(language, company.score),
    level: levelText(company.level, language).name,
    open: summary.open.length,
    closed: summary.closed,
  };
  const [first] = summary.open;
  const together = first?.subject.kind === 'overall';
  const text = !first
    ? cardText('round-closed-alike', values, language)
    : together
      ? cardText('round-closed-together', values, language)
      : cardText('round-closed', { ...values, subject: nameOf(first) }, language);
  const sides = words('closingSides', language, {
    sales: scoreText(language, company.sales),
    marketing: scoreText(language, company.marketing),
  });
  const before = beforeLine(summary, company.score, language);
  const top = summary.open.slice(0, MOST_ROWS).map((one) => {
    const by = difference(language, one.subject.kind, one.gap);
    const rates = words('rates', language, { side: sideName(one.higher, language), by });
    const name = `${placeOf(one, language)}, ${nameOf(one)}`;
    return line(`${words('label', language, { name })} `, rates);
  });
  const verified = summary.verified
    .slice(0, MOST_ROWS)
    .map((one) => line('', verdict(one, nameOf(one), language)));
  const said = [sides, before, next].filter((part) => part !== undefined).join(' ');
  return cardOf(
    `${asSentence(text.title)} ${text.body} ${said}`,
    [
      headline(text.title),
      paragraph([run(text.body)], { spacing: 'small' }),
      paragraph([run([sides, before].filter((part) => part !== undefined).join(' '), { isSubtle: true })]),
      ...listed('closingTop', top, summary.open.length, language),
      ...listed('closingVerified', verified, summary.verified.length, language),
      ...(next === undefined ? [] : [paragraph([run(next, { isSubtle: true })], { separator: true })]),
    ],
    first ? [openListButton(round.id, reader, { style: 'positive' })] : [resultsButton(round.id, reader)],
  );
}

/** Where the company has no figure: of one side there may be one all the same, and the page shows it. */
function withoutCompany({ round, alone }: ClosingSummary, next: string | undefined, reader: Reader): Card {
  const { language } = reader;
  const facts = { round: asWritten(round.title), k: round.minimumGroupSize };
  const { title, body } = alone
    ? cardText(
        'round-closed-one-side',
        {
          ...facts,
          side: sideName(alone.side, language),
          score: scoreText(language, alone.score),
          level: levelText(alone.level, language).name,
        },
        language,
      )
    : cardText('round-closed-nothing-to-show', facts, language);
  return messageCard(
    { title, body: next === undefined ? body : `${body} ${next}` },
    alone ? [resultsButton(round.id, reader)] : [],
  );
}

const line = (name: string, rest: string): RichTextBlock =>
  paragraph([...(name === '' ? [] : [run(name, { weight: 'bolder' })]), run(rest)] satisfies TextRun[], {
    spacing: 'small',
  });

function listed(
  heading: 'closingTop' | 'closingVerified',
  rows: readonly RichTextBlock[],
  all: number,
  language: string,
): RichTextBlock[] {
  if (rows.length === 0) return [];
  const more = all - rows.length;
  return [
    paragraph([run(words(heading, language), { isSubtle: true })], { separator: true }),
    ...rows,
    ...(more > 0 ? [line('', words('closingMore', language, { count: more }))] : []),
  ];
}

function beforeLine({ before }: ClosingSummary, score: number, language: string): string | undefined {
  if (before === null) return undefined;
  const [then, now] = [scoreText(language, before.score), scoreText(language, score)];
  // As in the results: between the scores as they are shown, so that all three figures add up.
  const by = roundedDown(score) - roundedDown(before.score);
  const points = difference(language, 'overall', by / POINTS);
  const moved = by > 0 ? 'closingHigher' : 'closingLower';
  const change = then === now ? words('closingSame', language) : words(moved, language, { points });
  const told = words('closingBefore', language, { before: then, change });
  return before.changed !== false || then === now ? told : `${told} ${words('closingChance', language)}`;
}

function nextLine({ nextOpensAt, round }: ClosingSummary, reader: Reader): string | undefined {
  if (nextOpensAt === null) return undefined;
  const { language } = reader;
  return words('closingNext', language, { date: momentDay(language, nextOpensAt, clocksOf(reader, round)) });
}

/** Where something is, for words that follow after a comma. */
const placeOf = ({ region }: Pick<VerifiedCase, 'region'>, language: string): string =>
  asWritten(nameInSentence(language, placeName(region, language)));

/** What has become of a closed case, in a sentence. */
function verdict({ region, subject, verified }: VerifiedCase, name: string, language: string): string {
  const gap = (value: number) => difference(language, subject.kind, value);
  const { then, status, noRange } = verified;
  const now = verified.gap ?? 0; // not told where it may not be shown
  const values = {
    where: placeOf({ region }, language),
    subject: name,
    then: gap(then),
    now: gap(now),
  };
  const isSmaller = Math.abs(now) < Math.abs(then) && values.then !== values.now;
  const said = status !== 'not-clear' ? status : (noRange ?? (isSmaller ? 'smaller' : status));
  return words(`verified.${said}`, language, values);
}
