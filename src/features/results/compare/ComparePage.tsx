import type { Results } from '../../../../contract/results.ts';
import type { OtherOrganisations } from '../../../../contract/summaries.ts';
import type { Outcome } from '../../../app/api/outcome.ts';
import { useFresh, type Stale } from '../../../app/api/useFresh.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { addressOf } from '../../../app/route.ts';
import { putRoute } from '../../../app/useRoute.ts';
import { Loading } from '../../../app/states/Loading.tsx';
import { StaleLine } from '../../../app/states/StaleLine.tsx';
import { Trouble } from '../../../app/states/Trouble.tsx';
import { BackLink } from '../../../ui/BackLink.tsx';
import page from '../../../ui/page.module.css';
import { RoundLine } from '../RoundLine.tsx';
import { Chosen } from './Chosen.tsx';
import { comparePlace, type Choice } from './comparePlace.ts';
import { choiceAmong, COMPANY, fileGroup, groupsOf, type Material } from './groups.ts';
import { OthersCard } from './OthersCard.tsx';
import { useOthers } from './useCompared.ts';

export interface CompareProps extends Omit<Material, 'others'> {
  readonly results: Results;
  /** Whether this person may make a file for others, and add theirs. */
  readonly owns: boolean;
  /** As the address has it; null: nothing, or nothing that is known. */
  readonly chosen: Choice | null;
  readonly arrives: boolean;
  /** Why the figures may be older than what there is; null while they are not. */
  readonly stale: Stale | null;
}

/** Two of the groups that somebody may see, side by side. */
export function ComparePage(props: CompareProps) {
  const [others, reload, again] = useOthers(props.shown.round.id);
  switch (others.kind) {
    case 'loading':
      return <Loading />;
    case 'failed':
      return <Trouble failure={others.failure} onRetry={reload} />;
    case 'ready':
      return <Compared {...props} first={others.value} load={again} />;
  }
}

interface ComparedProps extends CompareProps {
  readonly first: OtherOrganisations;
  readonly load: () => Promise<Outcome<OtherOrganisations>>;
}

const never = () => false;

function Compared({ first, load, ...props }: ComparedProps) {
  const i18n = useI18n();
  const { shown, results, owns, chosen } = props;
  const { round } = shown;
  const others = useFresh(first, load, never);
  const { items } = others.value;
  const groups = groupsOf(i18n, { ...props, others: items });
  const choice = choiceAmong(groups, chosen);
  const choose = (next: Choice) =>
    putRoute({ screen: 'results', round: round.id, place: comparePlace(next) });
  return (
    <>
      <main className={page.place}>
        <div data-not-in-picture>
          <RoundLine round={round} results={results}>
            <BackLink href={addressOf({ screen: 'results', round: round.id })}>
              {i18n.t('compare.back')}
            </BackLink>
          </RoundLine>
        </div>
        <Chosen {...props} others={items} groups={groups} choice={choice} onChoose={choose} />
        {owns && (
          <div data-not-in-picture>
            <OthersCard
              round={round}
              final={results.final}
              others={items}
              onChange={(now) => others.put({ ...others.value, items: now })}
              // Whoever adds one wants to see it, beside the whole of their own.
              onAdded={({ id }) => choose({ of: 'both', ...choice, first: COMPANY, second: fileGroup(id) })}
            />
          </div>
        )}
      </main>
      <StaleLine
        stale={props.stale ?? others.stale}
        offline={i18n.t('results.offline', { date: i18n.day(shown.releasedAt) })}
      />
    </>
  );
}
