import { Button } from '@fluentui/react-button';
import { effortText, evidenceOf } from '../../../../assessment/playbook/evidenceOf.ts';
import type { Play } from '../../../../assessment/playbook/play.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import fold from '../../../ui/fold.module.css';
import shared from '../disagreements.module.css';
import styles from './steps.module.css';
import { labelOf } from '../../../app/i18n/labelled.ts';

/** One entry of the playbook: what to do, how to see whether it worked, and what backs it. */
export function PlayCard({ play, onUse }: { play: Play; onUse: () => void }) {
  const { t, language } = useI18n();
  const { name, means, note, sources, caution } = evidenceOf(play, language);
  return (
    <div className={shared.aside}>
      <div className={styles.playHead}>
        <h4>{play.title}</h4>
        <Button size="small" aria-label={t('step.useNamed', { title: play.title })} onClick={onUse}>
          {t('step.use')}
        </Button>
      </div>
      <p className={shared.small}>
        {labelOf({ t }, t('step.evidence'))} <strong>{name}</strong>&nbsp;·{' '}
        {effortText(play.effort, language)}&nbsp;· {play.owner}
      </p>
      <details className={fold.fold}>
        <summary>{t('step.more')}</summary>
        <div className={styles.more}>
          <p>{play.do}</p>
          <p>
            <strong>{labelOf({ t }, t('step.first'))}</strong> {play.firstStep}
          </p>
          <p>
            <strong>{labelOf({ t }, t('step.measure'))}</strong> {play.measure}.{' '}
            <strong>{labelOf({ t }, t('step.target'))}</strong> {play.target}.
          </p>
          <p>
            <strong>{labelOf({ t }, name)}</strong> {means} {note}
          </p>
          {sources.length > 0 && (
            <>
              <p className={shared.strong}>{t('step.sources')}</p>
              <ul className={styles.sources}>
                {sources.map(({ short, title, finding }) => (
                  <li key={short}>
                    {labelOf({ t }, short)} <cite>{title}</cite>. {finding}
                  </li>
                ))}
              </ul>
            </>
          )}
          {caution !== undefined && <p className={shared.small}>{caution}</p>}
        </div>
      </details>
    </div>
  );
}
