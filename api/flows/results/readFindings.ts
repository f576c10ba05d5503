import { blindSpots, divideUnseen } from '../../../assessment/awareness/blindSpots.ts';
import type { QuestionSet } from '../../../assessment/questionSet.ts';
import { quietFindings } from '../../../assessment/scope/quietFindings.ts';
import type { Findings } from '../../../contract/findings.ts';
import type { RoundRecord } from '../../../contract/records.ts';
import { dealingsOf } from '../people/dealings.ts';
import type { Person } from '../people/person.ts';
import { scopesFor, type Deps as ResultsDeps } from './readResults.ts';
import { visibleRound } from '../rounds/visibleRound.ts';

export interface Deps extends ResultsDeps {
  questionSetOf(round: RoundRecord): Promise<QuestionSet>;
}

/**
 * What the newest release tells besides disagreements, for whoever deals with those. Nothing is stored for it: a release
 * never changes, so what follows from it is on record with it.
 */
export async function readFindings(deps: Deps, person: Person, roundId: string) {
  const visible = await visibleRound(deps, person, roundId);
  if (!visible) return { kind: 'round-not-found' } as const;
  const { round } = visible;
  const dealings = await dealingsOf(deps, person);
  if (!dealings.deals) return { kind: 'liaison-only' } as const;

  const release = await deps.latestRelease(round);
  const [scopes, set] = release
    ? await Promise.all([scopesFor(deps, dealings, round, release), deps.questionSetOf(round)])
    : [[], undefined];
  const areaOf = (id: string) => set?.statements.find((statement) => statement.id === id)?.area;
  const findings: Findings = {
    round: round.id,
    release: release?.number ?? null,
    items: scopes.flatMap(({ region, joined, subjects, awareness }) => [
      ...quietFindings(subjects, areaOf).map((finding) => ({
        ...finding,
        region,
        ...(joined && { joined }),
      })),
      ...(awareness ? [...blindSpots(awareness), ...divideUnseen(awareness)] : []).map((finding) => ({
        ...finding,
        region: null,
      })),
    ]),
  };
  return { kind: 'findings', findings } as const;
}
