import type { AskForDelivery, DeliveryCard } from '../../../contract/deliveries.ts';
import type { Step } from '../../../contract/steps.ts';
import type { CardReader } from '../messages/caseCards.ts';
import { helpersOf } from './helpersOf.ts';
import { secondsAt } from '../calendar.ts';
import type { Person } from '../people/person.ts';
import type { Deps as ConcernDeps } from '../messages/stillConcerns.ts';

export interface Deps extends ConcernDeps {
  readonly tenant: string;
  languageOf(id: string): Promise<string>;
  askForDelivery: AskForDelivery;
  readonly helpCards: { stepHelpWanted(step: Step, to: CardReader): DeliveryCard };
}

/**
 * Tells that the owner of a step asks for help, whether they asked in the chat or in the tab: whoever has its case, or else
 * every liaison of its region. Nobody is told of what they asked themselves.
 */
export async function askForHelp(deps: Deps, step: Step, asker: Pick<Person, 'id'>): Promise<void> {
  const helpers = await helpersOf(deps, step.disagreement);
  for (const id of helpers.filter((helper) => helper !== asker.id)) {
    const to = { id, language: await deps.languageOf(id) };
    await deps.askForDelivery({
      to: { tenant: deps.tenant, id },
      // One request a step: asked again, it is the same message with the newer words.
      about: step.id,
      kind: 'step-help',
      version: secondsAt(step.changedAt),
      card: deps.helpCards.stepHelpWanted(step, to),
    });
  }
}
