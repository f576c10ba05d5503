import { useI18n } from '../../../app/i18n/useI18n.ts';
import { addressOf } from '../../../app/route.ts';
import { Card } from '../../../ui/Card.tsx';
import link from '../../../ui/link.module.css';
import { PartHead } from '../../../ui/PartHead.tsx';
import { useOnPaper } from '../../../ui/useOnPaper.ts';
import styles from './compare.module.css';
import { COMPARE } from './comparePlace.ts';
import { useOthers } from './useCompared.ts';

interface Props {
  readonly round: string;
  /** Whether this person sees figures of regions. */
  readonly hasRegions: boolean;
  /** Whether there is something to compare with, or they may bring it; else that depends on what others have brought. */
  readonly leadsSomewhere: boolean;
}

/** Leads to where two groups are laid beside each other; nobody is led to where there is nothing. */
export function CompareLink({ leadsSomewhere, ...where }: Props) {
  // It leads elsewhere, and paper leads nowhere.
  if (useOnPaper()) return null;
  return leadsSomewhere ? <LinkCard {...where} /> : <LinkToOthers {...where} />;
}

type LinkProps = Omit<Props, 'leadsSomewhere'>;

/** There as soon as it is known that another organisation can be compared with: last on its page, it moves nothing. */
function LinkToOthers(props: LinkProps) {
  const [others] = useOthers(props.round);
  if (others.kind !== 'ready') return null;
  return others.value.items.some(({ summary }) => summary !== null) ? <LinkCard {...props} /> : null;
}

function LinkCard({ round, hasRegions }: LinkProps) {
  const { t } = useI18n();
  return (
    <Card>
      <PartHead
        id="results-compare"
        title={t('compare.link.title')}
        note={t(hasRegions ? 'compare.link.text' : 'compare.link.textCompany')}
      />
      <p className={styles.link}>
        <a className={link.link} href={addressOf({ screen: 'results', round, place: COMPARE })}>
          {t('compare.link')}
        </a>
      </p>
    </Card>
  );
}
