import { Button } from '@fluentui/react-button';
import { useId, useRef, useState } from 'react';
import type { Round } from '../../../../contract/rounds.ts';
import type { OtherOrganisation } from '../../../../contract/summaries.ts';
import { MOST_SUMMARIES } from '../../../../contract/summaryLimits.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Card } from '../../../ui/Card.tsx';
import page from '../../../ui/page.module.css';
import { PartHead } from '../../../ui/PartHead.tsx';
import { organisationWords } from './aboutGroup.ts';
import { AddDialog } from './AddDialog.tsx';
import styles from './compare.module.css';
import { MakeDialog } from './MakeDialog.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';

interface Props {
  readonly round: Round;
  /** Whether the round has final figures. */
  readonly final: boolean;
  readonly others: readonly OtherOrganisation[];
  readonly onChange: (others: readonly OtherOrganisation[]) => void;
  readonly onAdded: (added: OtherOrganisation) => void;
}

type Asking =
  { readonly kind: 'make' | 'add' } | { readonly kind: 'remove'; readonly other: OtherOrganisation };

/** A file for other organisations, and those of others: an owner adds them once, and everybody can compare. */
export function OthersCard({ round, final, others, onChange, onAdded }: Props) {
  const i18n = useI18n();
  const { t, date } = i18n;
  const id = useId();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [done, setDone] = useState('');
  const told = useRef<HTMLParagraphElement>(null);
  const close = () => setAsking(null);
  const finish = (words: string) => {
    close();
    setDone(words);
  };
  const full = others.length >= MOST_SUMMARIES;
  return (
    <Card className={styles.part}>
      <PartHead id={id} title={t('compare.others')} note={t('compare.others.note')} />
      {others.length > 0 && (
        <ul className={styles.list} aria-labelledby={id}>
          {others.map((other) => (
            <li key={other.id} className={styles.item}>
              <div>
                <bdi className={page.strong}>{other.name}</bdi>
                <p className={styles.about}>{organisationWords(i18n, other)}</p>
                <p className={styles.about}>{t('compare.added', { date: date(other.addedOn) })}</p>
                {other.own && <p className={styles.about}>{t('compare.others.own')}</p>}
                {!other.own && !other.sameQuestions && (
                  <p className={styles.about}>{t('compare.others.otherWords')}</p>
                )}
              </div>
              <Button
                aria-label={t('compare.removeNamed', { name: other.name })}
                onClick={() => setAsking({ kind: 'remove', other })}
              >
                {t('compare.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        {!full && <Button onClick={() => setAsking({ kind: 'add' })}>{t('compare.add')}</Button>}
        {final && <Button onClick={() => setAsking({ kind: 'make' })}>{t('compare.make')}</Button>}
      </div>
      {full && <p className={page.quiet}>{t('compare.others.full', { most: MOST_SUMMARIES })}</p>}
      {!final && <p className={page.quiet}>{t('compare.make.later')}</p>}
      <p ref={told} role="status" tabIndex={-1} className={page.quiet}>
        {done}
      </p>
      {asking?.kind === 'make' && (
        <MakeDialog round={round} onDone={() => finish(t('download.done'))} onClose={close} />
      )}
      {asking?.kind === 'add' && (
        <AddDialog
          round={round}
          onDone={(added) => {
            finish(t('compare.add.done', { name: added.name }));
            onChange([...others.filter(({ id: other }) => other !== added.id), added]);
            onAdded(added);
          }}
          onClose={close}
        />
      )}
      {asking?.kind === 'remove' && (
        <RemoveDialog
          other={asking.other}
          onDone={() => {
            finish(t('compare.remove.done', { name: asking.other.name }));
            onChange(others.filter(({ id: other }) => other !== asking.other.id));
            // The button that was pressed is gone.
            told.current?.focus();
          }}
          onClose={close}
        />
      )}
    </Card>
  );
}
