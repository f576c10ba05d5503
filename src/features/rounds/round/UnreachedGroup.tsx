import { Button } from '@fluentui/react-button';
import { PersonProhibitedRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { RoundMessages } from '../../../../contract/roundMessages.ts';
import type { Outcome } from '../../../app/api/outcome.ts';
import { useNewest } from '../../../app/api/useNewest.ts';
import { wordFor } from '../../../app/i18n/newerWords.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { loadFailureWords } from '../../../app/states/failureWords.ts';
import styles from '../../../ui/page.module.css';
import { Soon } from '../../../ui/Soon.tsx';
import { TextButton } from '../../../ui/TextButton.tsx';
import type { RoundsApi } from '../roundsApi.ts';
import { byName, type Unreached } from './messages.ts';
import page from './round.module.css';
import own from './unreached.module.css';

interface Props {
  readonly api: RoundsApi;
  readonly round: string;
  readonly group: RoundMessages['unreachable'][number];
  readonly onTryAgain: () => Promise<void>;
}

/** People whom messages do not reach for the same reason: what helps, who they are, and to try again when it has helped. */
export function UnreachedGroup({ api, round, group: { reason, people }, onTryAgain }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const [busy, setBusy] = useState(false);
  const [who, setWho] = useState<Outcome<Unreached> | 'asked' | null>(null);
  const newest = useNewest();
  const press = async () => {
    if (busy) return;
    setBusy(true);
    await onTryAgain();
    setBusy(false);
    // Whoever has been reached stands in the list no more.
    if (who !== null) show();
  };
  const show = () => {
    setWho('asked');
    newest(api.unreached(round, reason), setWho);
  };
  const isKnown = who !== null && (who === 'asked' || who.kind === 'ok');
  return (
    <div className={page.unreached}>
      <PersonProhibitedRegular fontSize={24} aria-hidden className={page.waiting ?? ''} />
      <div className={page.unreachedWords}>
        <h3 className={styles.strong}>{t('roundPage.messages.unreached', { count: people })}</h3>
        <p>{wordFor(i18n, `people.remedy.${reason}`)}</p>
      </div>
      <details className={own.who} onToggle={({ currentTarget }) => currentTarget.open && !isKnown && show()}>
        <summary className={page.fold}>{t('roundPage.messages.who')}</summary>
        <Who who={who} />
      </details>
      <p className={own.again}>
        <Button disabledFocusable={busy} onClick={() => void press()}>
          {t('roundPage.messages.tryAgain')}
        </Button>
      </p>
    </div>
  );
}

/** So many names are shown at first. */
const FIRST = 10;

function Who({ who }: { who: Outcome<Unreached> | 'asked' | null }) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const [all, setAll] = useState(false);
  if (who === null || who === 'asked') return <Soon label={t('app.loading')} />;
  if (who.kind !== 'ok') return <p>{loadFailureWords(i18n, who)}</p>;
  const people = byName(who.value.people, locale);
  const shown = all ? people : people.slice(0, FIRST);
  const others = people.length - shown.length;
  return (
    <>
      <ul className={own.names}>
        {shown.map(({ id, name }) => (
          <li key={id}>
            <bdi>{name ?? id}</bdi>
          </li>
        ))}
      </ul>
      {others > 0 && (
        <p>
          <TextButton onClick={() => setAll(true)}>
            {t('roundPage.messages.others', { count: others })}
          </TextButton>
        </p>
      )}
      {others === 0 && who.value.more && <p className={styles.quiet}>{t('roundPage.messages.more')}</p>}
    </>
  );
}
