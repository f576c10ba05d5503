import { agreedCard } from '../../api/bot/cards/agreedCard.ts';
import { alertCard } from '../../api/bot/cards/alertCard.ts';
import type { CaseView, Reader } from '../../api/bot/cards/caseView.ts';
import { gapClosedCard, reversedCard, withdrawnCard } from '../../api/bot/cards/changeCards.ts';
import { closingCard } from '../../api/bot/cards/closingCard.ts';
import { digestCard } from '../../api/bot/cards/digestCard.ts';
import { overCard } from '../../api/bot/cards/overCard.ts';
import {
  firstAnswerReminderCard,
  invitationCard,
  lastAnswerReminderCard,
  noRemindersCard,
  resultsOpenCard,
} from '../../api/bot/cards/peopleCards.ts';
import type { Card } from '../../api/bot/cards/pieces.ts';
import { ownerCard, reminderCard } from '../../api/bot/cards/reminderCards.ts';
import { helpCard, mutedCard, notUsefulThanksCard } from '../../api/bot/cards/replyCards.ts';
import {
  stepAnsweredCard,
  stepDueSoonCard,
  stepDueTodayCard,
  stepHelpWantedCard,
  type StepView,
} from '../../api/bot/cards/stepCards.ts';
import { handedOverCard, takenByMeCard, takenByOtherCard } from '../../api/bot/cards/takenCard.ts';
import {
  nobodyLeftCard,
  noLiaisonCard,
  stepsUnreachableCard,
  unreachableCard,
} from '../../api/bot/cards/unreachableCards.ts';
import { dealingTexts } from '../../api/bot/texts/dealingTexts.ts';
import type { Disagreement } from '../../contract/disagreements.ts';
import {
  set,
  reader,
  today,
  aboutStatement,
  aboutArea,
  aboutOverall,
  viewOf,
  stepOf,
  summaryOf,
} from './cards.ts';

/** One of every card, as its readers get it. */
export function everyCard(
  view: CaseView = viewOf(),
  at: StepView = stepOf(),
  name = 'Made-up Liaison',
  who: Reader = reader,
): Record<string, Card> {
  const with_ = (change: Partial<Disagreement>): CaseView => ({
    ...view,
    disagreement: { ...view.disagreement, ...change },
  });
  const others = [aboutArea, aboutOverall, aboutStatement].map((one) => viewOf({}, one));
  const unreachable = { liaison: name, ...dealingTexts(who.language).unreachable['not-installed'] };
  const takenBy = { id: 'person-2', name };
  return {
    alert: alertCard(view, who),
    'alert-area': alertCard(viewOf({}, aboutArea), who),
    'alert-overall': alertCard(viewOf({}, aboutOverall), who),
    'taker-left': alertCard(with_({ state: 'taken', takenBy, takerLeft: true }), who),
    'handed-over': handedOverCard(
      with_({ state: 'taken', takenBy }),
      { by: name, note: at.step.helpWanted ?? 'It is about your team.' },
      who,
    ),
    'taken-by-other': takenByOtherCard(with_({ state: 'taken', takenBy }), name, who),
    'taken-by-me': takenByMeCard(with_({ state: 'taken', takenBy }), who),
    agreed: agreedCard(with_({ state: 'agreed', takenBy }), takenBy, 'somebody-else', who),
    'agreed-mine': agreedCard(with_({ state: 'agreed', takenBy }), takenBy, takenBy.id, who),
    'handed-over-agreed': handedOverCard(with_({ state: 'agreed', takenBy }), { by: name }, who),
    'closed-resolved': overCard(with_({ state: 'closed', outcome: 'resolved' }), who),
    'closed-accepted': overCard(with_({ state: 'closed', outcome: 'accepted' }), who),
    'closed-mistaken': overCard(with_({ state: 'closed', outcome: 'mistaken' }), who),
    'no-longer-found': overCard(with_({ finding: 'withdrawn' }), who),
    digest: digestCard(
      [view, ...others, { ...view, disagreement: { ...view.disagreement, state: 'taken', takenBy } }],
      12,
      who,
    ),
    reminder: reminderCard(view, who),
    owner: ownerCard(view, who),
    'step-due-soon': stepDueSoonCard(at, today, who),
    'step-due-today': stepDueTodayCard(at, today, who),
    'step-help': stepHelpWantedCard(
      { ...at, step: { ...at.step, helpWanted: 'Who owns the hand-over stage' } },
      who,
    ),
    'step-help-no-note': stepHelpWantedCard(at, who),
    'step-done': stepAnsweredCard(at, 'done', today, who),
    'step-done-reached': stepAnsweredCard(
      { ...at, step: { ...at.step, state: 'done', reached: '8 of 10, *nearly*' } },
      'done',
      today,
      who,
    ),
    'step-reopened': stepAnsweredCard(at, 'reopened', today, who),
    'step-reopened-overdue': stepAnsweredCard(
      { ...at, step: { ...at.step, due: '2026-11-02' } },
      'reopened',
      today,
      who,
    ),
    'step-later': stepAnsweredCard(at, 'later', today, who),
    'step-later-near': stepAnsweredCard(
      { ...at, step: { ...at.step, due: '2026-11-14' } },
      'later',
      today,
      who,
    ),
    'step-later-unreminded': stepAnsweredCard(at, 'later-unreminded', today, who),
    'step-due-tomorrow': stepDueSoonCard({ ...at, step: { ...at.step, due: '2026-11-13' } }, today, who),
    'step-helped': stepAnsweredCard(at, 'help', today, who),
    'gap-closed': gapClosedCard(with_({ finding: 'gap-closed', gap: -0.12, interval: [-0.3, 0.1] }), who),
    reversed: reversedCard(with_({ reversed: true }), who),
    withdrawn: withdrawnCard(with_({ finding: 'withdrawn' }), who),
    unreachable: unreachableCard(unreachable, [name, 'Somebody Else'], 'autumn-2026', who),
    'nobody-left': nobodyLeftCard(unreachable, view.disagreement.region, 'autumn-2026', who),
    'steps-unreachable': stepsUnreachableCard({ ...unreachable, person: name }, 'autumn-2026', who),
    'no-liaison': noLiaisonCard(view.disagreement.region, 'autumn-2026', who),
    invitation: invitationCard(summaryOf().round, false, who),
    'invitation-answered': invitationCard(summaryOf().round, true, who),
    'answer-reminder-1': firstAnswerReminderCard(summaryOf().round, who),
    'answer-reminder-2': lastAnswerReminderCard(summaryOf().round, who),
    'results-open': resultsOpenCard(summaryOf().round, 58, who),
    'no-reminders': noRemindersCard('autumn-2026', who),
    'round-closed': closingCard(summaryOf(), set, who),
    'round-closed-about-area': closingCard(summaryOf({ open: [aboutArea] }), set, who),
    'round-closed-alike': closingCard(
      summaryOf({ open: [], verified: [], before: null, nextOpensAt: null }),
      set,
      who,
    ),
    'round-closed-one-side': closingCard(
      summaryOf({ company: null, alone: { side: 'sales', score: 46.37, level: 'defined' } }),
      set,
      who,
    ),
    'round-closed-nothing': closingCard(summaryOf({ company: null }), set, who),
    muted: mutedCard(who),
    'not-useful': notUsefulThanksCard(view, 'small', who),
    help: helpCard(
      [
        { command: 'help', does: 'shows this' },
        { command: 'my steps', does: 'lists your next steps' },
      ],
      who,
    ),
  };
}
