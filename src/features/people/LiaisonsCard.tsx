import { Button } from '@fluentui/react-button';
import { AddRegular, DeleteRegular, EditRegular } from '@fluentui/react-icons';
import { useEffect, useId, useRef, useState } from 'react';
import type { Liaison } from '../../../contract/liaisons.ts';
import { listed } from '../../app/i18n/figures.ts';
import { useI18n } from '../../app/i18n/useI18n.ts';
import { Card } from '../../ui/Card.tsx';
import page from '../../ui/page.module.css';
import { PartHead } from '../../ui/PartHead.tsx';
import { LiaisonDialog } from './LiaisonDialog.tsx';
import styles from './people.module.css';
import type { PeopleApi, PeopleData } from './peopleApi.ts';
import { ReachWords } from './ReachWords.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { useLiaisons } from './useLiaisons.ts';

type Task = { readonly kind: 'add' } | { readonly kind: 'change' | 'remove'; readonly liaison: Liaison };

/** Who the liaisons are, which regions are theirs, and whether messages reach them. */
export function LiaisonsCard({ api, data }: { api: PeopleApi; data: PeopleData }) {
  const { t } = useI18n();
  const id = useId();
  const [task, setTask] = useState<Task | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const line = useRef<HTMLDivElement>(null);
  const { items, change } = useLiaisons(api, data.liaisons);
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (notice !== null && lost) line.current?.focus();
  }, [notice]);

  const begin = (next: Task) => {
    setNotice(null);
    setTask(next);
  };
  const dialog = {
    change,
    onDone: (words: string) => {
      setTask(null);
      setNotice(words);
    },
    onClose: () => setTask(null),
  };
  return (
    <Card className={styles.card}>
      <div className={page.head}>
        <PartHead id={id} title={t('people.liaisons')} note={t('people.liaisons.note')} />
        <Button appearance="primary" icon={<AddRegular aria-hidden />} onClick={() => begin({ kind: 'add' })}>
          {t('people.add')}
        </Button>
      </div>
      <div ref={line} tabIndex={-1} className={page.noticePlace}>
        <div role="status">{notice !== null && <p className={styles.notice}>{notice}</p>}</div>
      </div>
      {items.length === 0 ? (
        <p>{t('people.none')}</p>
      ) : (
        <ul className={styles.list} aria-labelledby={id}>
          {items.map((liaison) => (
            <LiaisonRow
              key={liaison.id}
              liaison={liaison}
              data={data}
              onChange={() => begin({ kind: 'change', liaison })}
              onRemove={() => begin({ kind: 'remove', liaison })}
            />
          ))}
        </ul>
      )}
      {task?.kind === 'remove' && (
        <RemoveDialog {...dialog} liaison={task.liaison} isLast={items.length === 1} />
      )}
      {(task?.kind === 'add' || task?.kind === 'change') && (
        <LiaisonDialog
          {...dialog}
          known={items}
          regions={data.regions}
          liaison={task.kind === 'change' ? task.liaison : null}
        />
      )}
    </Card>
  );
}

interface RowProps {
  readonly liaison: Liaison;
  readonly data: PeopleData;
  readonly onChange: () => void;
  readonly onRemove: () => void;
}

function LiaisonRow({ liaison, data, onChange, onRemove }: RowProps) {
  const { t, locale } = useI18n();
  const { id, name, regions } = liaison;
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <bdi className={styles.name}>{name}</bdi>
        <span className={page.quiet} dir="auto">
          {regions === null ? t('people.allRegions') : listed(locale, regions)}
        </span>
      </div>
      <div className={styles.reach}>
        <ReachWords reach={data.reach.get(id)} />
      </div>
      <div className={page.buttons}>
        <Button
          icon={<EditRegular aria-hidden />}
          aria-label={t('people.change.named', { name })}
          onClick={onChange}
        >
          {t('people.change')}
        </Button>
        <Button
          icon={<DeleteRegular aria-hidden />}
          aria-label={t('people.remove.named', { name })}
          onClick={onRemove}
        >
          {t('people.remove')}
        </Button>
      </div>
    </li>
  );
}
