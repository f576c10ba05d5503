import { Button } from '@fluentui/react-button';
import { useEffect, useId, useRef } from 'react';
import type { RosterChange } from '../../../../contract/roster.ts';
import type { Round } from '../../../../contract/rounds.ts';
import { listedNames } from '../../../app/i18n/figures.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Card } from '../../../ui/Card.tsx';
import { PartHead } from '../../../ui/PartHead.tsx';
import styles from '../../../ui/page.module.css';
import { ListTooShort } from '../ListTooShort.tsx';
import { ChangeTable } from './ChangeTable.tsx';
import roster from './roster.module.css';

type Kind = 'added' | 'moved' | 'removed';

interface Props {
  readonly round: Round;
  readonly change: RosterChange;
  readonly from: 'file' | 'groups';
  /** There is no roster yet. */
  readonly first: boolean;
  readonly busy: boolean;
  readonly onApply: () => void;
  readonly onForget: () => void;
}

/** What a file would change, before it does. */
export function Preview({ round, change, from, first, busy, onApply, onForget }: Props) {
  const { t, locale } = useI18n();
  const id = useId();
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => card.current?.focus(), []);
  const nothing = change.added.people + change.moved.people + change.removed.people + change.renamed === 0;
  return (
    <div ref={card} tabIndex={-1} className={styles.noticePlace}>
      <Card className={roster.preview}>
        <PartHead
          id={id}
          title={t(nothing ? 'roster.preview.nothing' : 'roster.preview')}
          note={t(from === 'file' ? 'roster.preview.people' : 'groups.people', { count: change.people })}
        />
        {(['added', 'moved', 'removed'] as const).map((kind) => (
          <Part key={kind} kind={kind} part={change[kind]} from={from} />
        ))}
        {change.renamed > 0 && <p>{t('roster.preview.renamed', { count: change.renamed })}</p>}
        {change.unchanged > 0 && <p>{t('roster.preview.unchanged', { count: change.unchanged })}</p>}
        {change.moved.people > 0 && change.movesWait && (
          <p className={styles.quiet}>{t('roster.preview.wait')}</p>
        )}
        {change.removed.people > 0 && <p className={styles.quiet}>{t('roster.preview.removedNote')}</p>}
        {first && <p className={styles.quiet}>{t('roster.preview.first')}</p>}
        <ListTooShort counts={change.sides} round={round} />
        {change.ignored.length > 0 && (
          <p className={styles.quiet}>
            {t('roster.preview.ignored', { list: listedNames(locale, change.ignored) })}
          </p>
        )}
        <div className={styles.buttons}>
          <Button appearance="primary" disabledFocusable={busy} onClick={onApply}>
            {busy ? t('roundForm.saving') : t('roster.apply')}
          </Button>
          <Button disabledFocusable={busy} onClick={onForget}>
            {t('roster.forget')}
          </Button>
        </div>
      </Card>
    </div>
  );
}

interface PartProps extends Pick<Props, 'from'> {
  readonly kind: Kind;
  readonly part: RosterChange['added'];
}

function Part({ kind, part: { people, examples }, from }: PartProps) {
  const { t } = useI18n();
  const id = useId();
  if (people === 0) return null;
  return (
    <section>
      <h3 id={id} className={roster.kind}>
        {t(`roster.preview.${kind}`, { count: people })}
      </h3>
      <ChangeTable examples={examples} from={from} labelledBy={id} />
      {people > examples.length && (
        <p className={styles.small}>{t('roster.preview.more', { count: people - examples.length })}</p>
      )}
    </section>
  );
}
