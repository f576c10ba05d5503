import { Button } from '@fluentui/react-button';
import { AddRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Alert } from '../../../ui/Alert.tsx';
import page from '../../../ui/page.module.css';
import { GroupFields } from './GroupFields.tsx';
import { withRow, type GroupRow } from './groupRows.ts';
import roster from './roster.module.css';
import type { useGroups } from './useGroups.ts';

interface Props extends ReturnType<typeof useGroups> {
  readonly regions: readonly string[];
  readonly busy: boolean;
}

/** Groups of the company's directory, each with the side and the region of its people. */
export function GroupsPart({ rows, mistakes, attempt, setRows, submit, regions, busy }: Props) {
  const { t } = useI18n();
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (attempt > 0)
      place.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-failed]')?.focus();
  }, [attempt]);
  const add = () => {
    setRows(withRow);
    requestAnimationFrame(() =>
      place.current?.querySelector<HTMLElement>('fieldset:last-of-type input')?.focus(),
    );
  };
  const change = (changed: GroupRow) =>
    setRows((before) => before.map((row) => (row.key === changed.key ? changed : row)));
  const remove = (key: number) => {
    setRows((before) => before.filter((row) => row.key !== key));
    // The button that was pressed is gone: the keyboard goes on beside it.
    place.current?.querySelector<HTMLElement>('[data-add]')?.focus();
  };
  return (
    <form
      ref={place}
      noValidate
      className={roster.groups}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p className={page.small}>{t('groups.help')}</p>
      {rows.map((row, index) => (
        <GroupFields
          key={row.key}
          number={index + 1}
          row={row}
          regions={regions}
          mistakes={mistakes.at[row.key] ?? {}}
          onChange={change}
          onRemove={rows.length > 1 ? () => remove(row.key) : null}
        />
      ))}
      {mistakes.other.length > 0 && (
        <Alert focusable>
          {mistakes.other.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </Alert>
      )}
      <div className={page.buttons}>
        <Button type="submit" disabledFocusable={busy}>
          {busy ? t('roster.reading') : t('groups.preview')}
        </Button>
        <Button appearance="subtle" data-add icon={<AddRegular aria-hidden />} onClick={add}>
          {t('groups.add')}
        </Button>
      </div>
    </form>
  );
}
