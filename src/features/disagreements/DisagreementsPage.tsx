import { useMemo, useState } from 'react';
import type { Me } from '../../../contract/me.ts';
import { useApi } from '../../app/api/useApi.ts';
import { useI18n } from '../../app/i18n/useI18n.ts';
import { dealsWithCases } from '../../app/roles.ts';
import { CaseLoader } from './case/CaseLoader.tsx';
import { disagreementsApi } from './disagreementsApi.ts';
import { noFilters } from './list/filters.ts';
import { ListLoader } from './list/ListLoader.tsx';
import { OwnStepsLoader } from './own/OwnStepsLoader.tsx';

interface Props {
  readonly me: Me;
  readonly round: string;
  /** The case that the address means, without its round; null for the list. */
  readonly place: string | null;
}

/** The Disagreements screen of one round: what the sides see differently, and what comes of it. */
export function DisagreementsPage({ me, round, place }: Props) {
  const { language } = useI18n();
  const client = useApi();
  const api = useMemo(() => disagreementsApi(client, language), [client, language]);
  // They outlast a look at one case.
  const [filters, setFilters] = useState(noFilters);
  const [first] = useState(place);

  const arrives = place !== first;
  // Links in chats lead to a case, whoever reads them: the owner of a step finds the step.
  if (!dealsWithCases(me)) {
    const linked = place === null ? null : `${round}~${place}`;
    return <OwnStepsLoader api={api} me={me} linked={linked} arrives={arrives} />;
  }
  return place === null ? (
    <ListLoader api={api} me={me} round={round} arrives={arrives} filters={filters} onFilters={setFilters} />
  ) : (
    <CaseLoader key={place} api={api} me={me} round={round} place={place} arrives={arrives} />
  );
}
