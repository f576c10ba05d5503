import { levelOfMean } from '../../../../assessment/level.ts';
import type { Play } from '../../../../assessment/playbook/play.ts';
import { playbookFor } from '../../../../assessment/playbook/playbookFor.ts';
import { setOf } from '../../../app/setOf.ts';
import type { Shown } from '../shown.ts';

/**
 * The first entry that is meant to move this statement at its level and does not stand there already.
 * @param offered ids of the entries that stand there; the one that is found is added
 */
export function playFor(
  { scope, questions }: Shown,
  id: string,
  language: string,
  offered: Set<string>,
): Play | undefined {
  const { sales, marketing } = scope.subjects.find((one) => one.kind === 'statement' && one.id === id) ?? {};
  if (sales === undefined || marketing === undefined) return undefined;
  const { plays, general } = playbookFor({
    subject: { kind: 'statement', id },
    set: setOf(questions),
    level: levelOfMean(Math.min(sales, marketing)),
    language,
  });
  if (general) return undefined;
  const play = plays.find((one) => one.helps.includes(id) && !offered.has(one.id));
  if (play) offered.add(play.id);
  return play;
}
