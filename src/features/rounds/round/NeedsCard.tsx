import { WarningRegular } from '@fluentui/react-icons';
import { useId, type ReactNode } from 'react';
import { listedNames } from '../../../app/i18n/figures.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { addressOf } from '../../../app/route.ts';
import { Card } from '../../../ui/Card.tsx';
import { PartHead } from '../../../ui/PartHead.tsx';
import { TextButton } from '../../../ui/TextButton.tsx';
import links from '../../../ui/link.module.css';
import strong from '../../../ui/page.module.css';
import { useShortWords } from '../ListTooShort.tsx';
import type { RoundData } from '../roundsApi.ts';
import { sidesOf } from '../shortSides.ts';
import type { Need } from './needs.ts';
import styles from './needs.module.css';
import page from './round.module.css';
import { WorkNeed } from './WorkNeed.tsx';

interface Props {
  readonly data: RoundData;
  readonly needs: readonly Need[];
  readonly onTryAgain: () => Promise<void>;
  /** Leads to the card of the messages. */
  readonly onMessages: () => void;
}

/** What of the round needs its owner, in one place and before everything else; nothing where all is well. */
export function NeedsCard({ data, needs, onTryAgain, onMessages }: Props) {
  const { t } = useI18n();
  const id = useId();
  if (needs.length === 0) return null;
  return (
    <Card className={styles.card}>
      <PartHead id={id} title={t('roundPage.needs')} />
      <ul className={styles.needs} aria-labelledby={id}>
        {needs.map((need) => (
          <li key={need.kind} className={page.unreached}>
            <WarningRegular fontSize={20} aria-hidden className={page.waiting ?? ''} />
            <div className={page.unreachedWords}>
              {need.kind === 'work' ? (
                <WorkNeed failing={need.failing} onTryAgain={onTryAgain} />
              ) : (
                <NeedWords need={need} data={data} onMessages={onMessages} />
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface NeedProps extends Pick<Props, 'data' | 'onMessages'> {
  readonly need: Exclude<Need, { kind: 'work' }>;
}

function NeedWords({ need, data: { round, roster }, onMessages }: NeedProps) {
  const { t, locale } = useI18n();
  const short = useShortWords(sidesOf(roster?.regions ?? []), round);
  const toPeople = (
    <Way words={t('roundPage.liaisons.change')} to={addressOf({ screen: 'people', round: null })} />
  );
  const toMessages = (
    <p>
      <TextButton onClick={onMessages}>{t('roundPage.needs.messages')}</TextButton>
    </p>
  );
  switch (need.kind) {
    case 'list':
      return (
        <>
          <p>{short}</p>
          <Way
            words={t('roundPage.people.change')}
            to={addressOf({ screen: 'rounds', round: round.id, place: 'people' })}
          />
        </>
      );
    case 'no-liaison':
      return (
        <>
          <p>{t('roundPage.liaisons.none')}</p>
          {toPeople}
        </>
      );
    case 'regions-alone':
      return (
        <>
          <p>
            {t('roundPage.liaisons.alone', {
              count: need.regions.length,
              list: listedNames(locale, need.regions),
            })}
          </p>
          {toPeople}
        </>
      );
    case 'held-up':
      return (
        <>
          <h3 className={strong.strong}>{t('roundPage.failing.messages', { count: need.messages })}</h3>
          {toMessages}
        </>
      );
    case 'unreached': {
      const [people = 0, ...others] = need.people;
      return (
        <>
          <h3 className={strong.strong}>
            {t(others.length === 0 ? 'roundPage.messages.unreached' : 'roundPage.needs.unreached', {
              count: others.length === 0 ? people : need.people.length,
            })}
          </h3>
          {toMessages}
        </>
      );
    }
  }
}

const Way = ({ words, to }: { words: ReactNode; to: string }) => (
  <p>
    <a className={links.link} href={to}>
      {words}
    </a>
  </p>
);
