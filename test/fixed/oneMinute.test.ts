import { addAllLanguages } from '../../assessment/languages/all.ts';
import { firstAnswerReminderCard, invitationCard } from '../../api/bot/cards/peopleCards.ts';
import { roundRecord } from '../builders/rounds.ts';
import { reader } from '../builders/cards.ts';

/** A round of a few statements was announced as "about 1 minutes". */
beforeAll(addAllLanguages);
const short = roundRecord();
const round = { ...short, questionSet: { ...short.questionSet, statements: 5 } };

test.each([
  ['en', 'about 1 minute[,.]'],
  ['de', 'etwa 1 Minute[,.]'],
  ['es', 'aproximadamente 1 minuto[,.]'],
  ['fr', 'environ 1 minute[,.]'],
  ['nl', 'ongeveer 1 minuut[,.]'],
])('in %s a short round asks its people for one minute, in the singular', (language, said) => {
  const who = { ...reader, language };
  for (const card of [invitationCard(round, false, who), firstAnswerReminderCard(round, who)])
    expect(JSON.stringify(card)).toMatch(new RegExp(said));
});
