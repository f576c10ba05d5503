import { Button } from '@fluentui/react-button';
import { AddRegular } from '@fluentui/react-icons';
import { useEffect, useId, useRef, useState } from 'react';
import type { Liaison } from '../../../contract/liaisons.ts';
import { useI18n } from '../../app/i18n/useI18n.ts';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import page from '../../ui/page.module.css';
import { PartHead } from '../../ui/PartHead.tsx';
import { LiaisonDialog } from './LiaisonDialog.tsx';
import { keyOf, type Entry } from './liaisonList.ts';
import { LiaisonRow } from './LiaisonRow.tsx';
import styles from './people.module.css';
import type { PeopleApi, PeopleData, SeenLiaisons } from './peopleApi.ts';
import { RemoveDialog } from './RemoveDialog.tsx';
import { useLiaisons } from './useLiaisons.ts';

type Task = { readonly kind: 'add' } | { readonly kind: 'change' | 'remove'; readonly entry: Entry };

interface Props {
  readonly api: PeopleApi;
  readonly data: PeopleData;
  /** The list as it is after a change, or as another owner has made it. */
  readonly onLiaisons: (now: SeenLiaisons) => void;
}

/** Who the liaisons are, and who is to be one, which regions are theirs, and whether messages reach them. */
export function LiaisonsCard({ api, data, onLiaisons }: Props) {
  const { t } = useI18n();
  const id = useId();
  const [task, setTask] = useState<Task | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const line = useRef<HTMLDivElement>(null);
  const { liaisons: list, reach } = data;
  const change = useLiaisons(api, list, onLiaisons);
  const entries: readonly Entry[] = [...list.items, ...list.awaited];
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
        <div role="status">{notice !== null && <Notice>{notice}</Notice>}</div>
      </div>
      {entries.length === 0 ? (
        <p>{t('people.none')}</p>
      ) : (
        <ul className={styles.list} aria-labelledby={id}>
          {entries.map((entry) => (
            <LiaisonRow
              key={keyOf(entry)}
              entry={entry}
              reach={reach.find(({ id: whose }) => whose === keyOf(entry))}
              moved={list.moved.includes(keyOf(entry))}
              onChange={() => begin({ kind: 'change', entry })}
              onRemove={() => begin({ kind: 'remove', entry })}
            />
          ))}
        </ul>
      )}
      {task?.kind === 'remove' && (
        <RemoveDialog {...dialog} entry={task.entry} isLast={isLast(list.items, task.entry)} />
      )}
      {(task?.kind === 'add' || task?.kind === 'change') && (
        <LiaisonDialog
          {...dialog}
          known={list}
          regions={data.regions}
          entry={task.kind === 'change' ? task.entry : null}
        />
      )}
    </Card>
  );
}

/** Whoever is awaited is none yet. */
const isLast = (items: readonly Liaison[], entry: Entry): boolean => items.length === 1 && items[0] === entry;
