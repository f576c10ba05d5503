import type { QuestionSet } from '../../../assessment/questionSet.ts';
import type { Disagreement } from '../../../contract/disagreements.ts';
import type { Liaison } from '../../../contract/liaisons.ts';
import type { CaseRecord, RoundRecord, Versioned } from '../../../contract/records.ts';
import type { Round } from '../../../contract/rounds.ts';
import type { Step } from '../../../contract/steps.ts';
import { dealingsIn, type Dealings, type Deps as DealingsDeps } from '../people/dealings.ts';
import type { Person } from '../people/person.ts';
import { publicRounds, type Deps as RoundDeps } from '../rounds/publicRounds.ts';
import { deletesOn } from '../rounds/roundAt.ts';
import { caseNow } from './caseNow.ts';

export interface Deps extends RoundDeps, DealingsDeps {
  readOpenSteps(roundId: string, owner?: string): Promise<Versioned<Step>[]>;
  readCase(id: string): Promise<Versioned<CaseRecord> | undefined>;
  readSteps(disagreement: string): Promise<Versioned<Step>[]>;
  questionSetOf(round: RoundRecord): Promise<QuestionSet>;
}

/** What a step's case is about: for those alone who may see the case. */
interface AboutCase {
  readonly subject: Disagreement['subject'];
  readonly region: string | null;
  readonly set: QuestionSet;
  /** Who else has something to do in the same case. */
  readonly others: readonly Step['owner'][];
}

/** A step of somebody's, and where it belongs. */
export interface OwnStep extends Versioned<Step> {
  readonly round: Pick<Round, 'id' | 'title' | 'deletesOn'>;
  /** Who has its case, with whom it is talked over: told to whoever owns the step, for it tells nothing of the case. */
  readonly liaison: Step['owner'] | null;
  readonly about: AboutCase | null;
}

/** What somebody has agreed to do and has not done yet, in every round: what is due first comes first. */
export async function mySteps(deps: Deps, person: Pick<Person, 'id' | 'owner'>): Promise<OwnStep[]> {
  const steps: OwnStep[] = [];
  const liaisons = await deps.findLiaisons();
  const dealings = dealingsIn(liaisons, person);
  for await (const round of publicRounds(deps))
    for (const step of await deps.readOpenSteps(round.id, person.id))
      steps.push(await inItsPlace(deps, person, { dealings, liaisons }, round, step));
  return steps.sort((a, b) => (a.value.due < b.value.due ? -1 : a.value.due > b.value.due ? 1 : 0));
}

async function inItsPlace(
  deps: Deps,
  { id }: Pick<Person, 'id'>,
  { dealings, liaisons }: { readonly dealings: Dealings; readonly liaisons: readonly Liaison[] },
  round: RoundRecord,
  step: Versioned<Step>,
): Promise<OwnStep> {
  const found = await deps.readCase(step.value.disagreement);
  const now = found && caseNow(found.value, liaisons);
  return {
    ...step,
    round: { id: round.id, title: round.title, deletesOn: deletesOn(round) },
    liaison: now?.takenBy && !now.takerLeft ? now.takenBy : null,
    about:
      now && dealings.includes(now.region)
        ? {
            subject: now.subject,
            region: now.region,
            set: await deps.questionSetOf(round),
            others: othersIn(await deps.readSteps(now.id), id, liaisons),
          }
        : null,
  };
}

/** Who owns the open steps of a case besides this person, each once, and liaisons by the names of the list, as in `caseNow`. */
function othersIn(
  steps: readonly Versioned<Step>[],
  me: string,
  liaisons: readonly Liaison[],
): Step['owner'][] {
  const names = new Map(liaisons.map(({ id, name }) => [id, name]));
  const others = steps
    .filter(({ value }) => value.state === 'open' && value.owner.id !== me)
    .map(
      ({ value: { owner } }) =>
        [owner.id, { id: owner.id, name: names.get(owner.id) ?? owner.name }] as const,
    );
  return [...new Map(others).values()];
}
