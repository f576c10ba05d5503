import { Button } from '@fluentui/react-button';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Card } from '../../../ui/Card.tsx';
import { PartHead } from '../../../ui/PartHead.tsx';
import { momentOf } from '../../../app/i18n/moment.ts';
import styles from '../disagreements.module.css';
import { EventWords } from '../EventWords.tsx';
import page from './case.module.css';
import type { CaseProps } from './caseProps.ts';

/** Who did what and when, the latest first. */
export function History({ data: { item }, me, begin }: CaseProps) {
  const { t, locale } = useI18n();
  return (
    <Card>
      <PartHead id="case-history" title={t('case.history')} />
      <ol className={page.history} reversed aria-labelledby="case-history">
        {item.history.toReversed().map((event, index) => (
          <li key={item.history.length - index}>
            <EventWords event={event} me={me} />
            <time className={styles.small} dateTime={event.at}>
              {momentOf(locale, event.at)}
            </time>
          </li>
        ))}
      </ol>
      <div className={page.historyButtons}>
        {item.state === 'closed' ? (
          <Button size="small" onClick={() => begin({ kind: 'reopen' })}>
            {t('case.reopen')}
          </Button>
        ) : (
          <Button size="small" onClick={() => begin({ kind: 'close' })}>
            {t('case.close')}
          </Button>
        )}
        {item.state !== 'closed' && item.takenBy?.id === me.id && (
          <Button size="small" onClick={() => begin({ kind: 'give-back' })}>
            {t('case.giveBack')}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={() => begin({ kind: 'note' })}>
          {t('case.addNote')}
        </Button>
      </div>
    </Card>
  );
}
