import { addAllLanguages } from '../../assessment/languages/all.ts';
import type { QuestionSet } from '../../assessment/questionSet.ts';
import type { ConversationRecord } from '../../contract/conversations.ts';
import type { DeliveryCard, Recipient } from '../../contract/deliveries.ts';
import type { DeliveryRecord } from '../../contract/deliveryRecords.ts';
import type { RoundRecord } from '../../contract/records.ts';
import type { Step } from '../../contract/steps.ts';
import { concordCards, type ConcordCards } from '../bot/cards/concordCards.ts';
import { linksInto } from '../bot/cards/deepLinks.ts';
import type { Command, Verb } from '../bot/speaker.ts';
import { caseVerbs, type Deps as CaseDeps } from '../bot/verbs/caseVerbs.ts';
import { liaisonCommands, type Deps as CommandDeps } from '../bot/verbs/commands.ts';
import { quietVerbs, type Deps as QuietDeps } from '../bot/verbs/quietVerbs.ts';
import { roundVerbs, type Deps as RoundVerbDeps } from '../bot/verbs/roundVerbs.ts';
import { stepVerbs, type Deps as StepDeps } from '../bot/verbs/stepVerbs.ts';
import { alertLiaisons } from '../flows/messages/alertLiaisons.ts';
import { cardNow } from '../flows/messages/cardNow.ts';
import { askForHelp, type Deps as HelpDeps } from '../flows/cases/askForHelp.ts';
import { endQuiet, type Deps as EndQuietDeps } from '../flows/messages/endQuiet.ts';
import type { Person } from '../flows/people/person.ts';
import { purgeMessages, type Deps as PurgeDeps } from '../flows/messages/purgeMessages.ts';
import { runRounds, type Deps as RunDeps } from '../flows/rounds/runRounds.ts';
import { seeToRounds, type Deps as RoundsDeps } from '../flows/rounds/seeToRounds.ts';
import { stillWorth, type Deps as WorthDeps } from '../flows/messages/stillWorth.ts';

type All = HelpDeps &
  RoundsDeps &
  RunDeps &
  PurgeDeps &
  EndQuietDeps &
  CaseDeps &
  StepDeps &
  QuietDeps &
  RoundVerbDeps &
  CommandDeps &
  WorthDeps;
/** What is made here. */
type Own =
  | 'tenant'
  | 'cards'
  | 'caseCards'
  | 'reminderCards'
  | 'ownerCards'
  | 'peopleCards'
  | 'closingCards'
  | 'helpCards'
  | 'languageOf'
  | 'timeZoneOf'
  | 'askForHelp';

/** What the rest of the wiring brings along. */
export type Base = Omit<All, Own> & {
  conversationWith(person: Recipient): Promise<ConversationRecord | undefined>;
};

/** The manifest's id of the tab that links lead into. */
const TAB = 'answer';

/** Everything that tells people of cases and steps, and takes their answers to that. */
export function wireDealing({ tenant, teamsApp }: { tenant: string; teamsApp: string }, base: Base) {
  addAllLanguages();
  const cards: ConcordCards = concordCards(linksInto(teamsApp, TAB));
  const conversation = (id: string) => base.conversationWith({ tenant, id });
  const deps: All = {
    ...base,
    tenant,
    cards,
    caseCards: cards,
    reminderCards: cards,
    ownerCards: cards,
    peopleCards: cards,
    closingCards: cards,
    helpCards: cards,
    languageOf: async (id) => (await conversation(id))?.locale ?? 'en',
    timeZoneOf: async (id, otherwise) => (await conversation(id))?.timeZone ?? otherwise,
    askForHelp: (step, asker) => askForHelp(deps, step, asker),
  };
  /** The day on which this instance has last come to the end of what had to go. */
  let purgedOn = '';
  return {
    askForHelp: (step: Step, asker: Pick<Person, 'id'>): Promise<void> => askForHelp(deps, step, asker),
    alert: (round: RoundRecord, set: QuestionSet): Promise<void> => alertLiaisons(deps, round, set),
    /** What is due by the calendar. */
    remind: async (): Promise<void> => {
      await seeToRounds(deps);
      await endQuiet(deps);
      const today = base.now().toISOString().slice(0, 10);
      if (purgedOn !== today && (await purgeMessages(deps)) === 'done') purgedOn = today;
    },
    /** What the calendar asks of rounds as a whole. */
    runRounds: (): Promise<void> => runRounds(deps),
    /** What a message may tell its person now. */
    cardNow: (message: DeliveryRecord): Promise<DeliveryCard | undefined> => cardNow(deps, message),
    /** For the messages of one person: see there. */
    stillWorth: (): ReturnType<typeof stillWorth> => stillWorth(deps),
    isLiaison: async (id: string): Promise<boolean> =>
      (await deps.findLiaisons()).some((liaison) => liaison.id === id),
    commands: liaisonCommands(deps) satisfies Record<string, Command>,
    verbs: {
      ...caseVerbs(deps),
      ...stepVerbs(deps),
      ...quietVerbs(deps),
      ...roundVerbs(deps),
    } satisfies Record<string, Verb>,
  };
}

export type Dealing = ReturnType<typeof wireDealing>;
