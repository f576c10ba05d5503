import { Button } from '@fluentui/react-button';
import { useEffect, useRef } from 'react';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Alert } from '../../../ui/Alert.tsx';
import { ActionBar } from '../../../ui/ActionBar.tsx';
import { BackLink } from '../../../ui/BackLink.tsx';
import { Card } from '../../../ui/Card.tsx';
import { focusMistake } from '../../../ui/focusMistake.ts';
import { PageTitle } from '../../../ui/PageTitle.tsx';
import styles from '../../../ui/page.module.css';
import { SetPart, type SetsKnown } from '../sets/SetPart.tsx';
import { ChangedNote } from './ChangedNote.tsx';
import { differing, type Fields } from './fields.ts';
import form from './form.module.css';
import { FormPart } from './FormPart.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { PlaceRulesPart } from './PlaceRulesPart.tsx';
import { PrivacyPart } from './PrivacyPart.tsx';
import { RepeatChoice } from './RepeatChoice.tsx';
import { ResultsPart } from './ResultsPart.tsx';
import { useRoundForm, type Save } from './useRoundForm.ts';
import { WhatPart } from './WhatPart.tsx';
import { WhenPart } from './WhenPart.tsx';

interface Props {
  readonly title: string;
  /** Where "Back" leads, and in whose name. */
  readonly back: { readonly href: string; readonly name: string };
  readonly first: Fields;
  readonly sets: SetsKnown;
  readonly openings: readonly Fields['opening'][];
  /** The round has opened: what people have been promised can no longer be changed. */
  readonly frozen?: boolean;
  readonly save: Save;
  readonly saveLabel: (fields: Fields) => string;
  readonly arrives: boolean;
  /** The round whose rules a new one takes over. */
  readonly rulesFrom?: string | null;
  /** How many people stand on the list that a new round takes over from another; null where it takes over none. */
  readonly copiedList?: number | null;
  /** What else there is to know before it is saved. */
  readonly notes?: (fields: Fields) => readonly string[];
}

/** Everything that an owner says about a round. Nothing typed is lost: whatever cannot be saved stays in the fields. */
export function RoundForm({
  title,
  back,
  first,
  sets,
  openings,
  frozen = false,
  save,
  saveLabel,
  arrives,
  rulesFrom = null,
  copiedList = null,
  notes = () => [],
}: Props) {
  const { t } = useI18n();
  const state = useRoundForm(first, save);
  const { fields, mistakes, failed, attempt, busy, guard } = state;
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    if (attempt === 0) return;
    // What is wrong first: the field itself, or the words about it.
    if (!focusMistake(page.current)) page.current?.querySelector<HTMLElement>('[data-failed]')?.focus();
  }, [attempt]);
  const parts = { fields, errors: mistakes.at, onChange: state.set };
  const wrong = Object.keys(mistakes.at).length;
  return (
    <main ref={page} className={`${styles.place} ${form.place}`}>
      <BackLink href={back.href}>
        <bdi>{back.name}</bdi>
      </BackLink>
      <PageTitle arrives={arrives}>{title}</PageTitle>
      {frozen && <p className={styles.lead}>{t('roundForm.frozen')}</p>}
      <form
        noValidate
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault();
          void state.submit();
        }}
      >
        <WhatPart {...parts} frozen={frozen} />
        <WhenPart {...parts} openings={openings} frozen={frozen} copiedList={copiedList} />
        {!frozen && <SetPart {...parts} sets={sets} />}
        {!frozen && <PrivacyPart {...parts} />}
        {frozen ? (
          <FormPart title={t('roundForm.after')}>
            <RepeatChoice {...parts} />
          </FormPart>
        ) : (
          <ResultsPart {...parts} />
        )}
        <PlaceRulesPart {...parts} wrong={mistakes.rules ?? {}} takenFrom={rulesFrom} frozen={frozen} />
        <Card className={form.end}>
          {state.theirs && <ChangedNote fields={state.theirs.fields} names={state.theirs.names} />}
          {failed.length > 0 && (
            <Alert focusable>
              {failed.map((words) => (
                <p key={words}>{words}</p>
              ))}
            </Alert>
          )}
          {notes(fields).map((words) => (
            <p key={words}>{words}</p>
          ))}
          <ActionBar
            noteId="round-form-note"
            note={wrong > 0 ? t('roundForm.wrong', { count: wrong }) : noteOn(fields, frozen, t)}
          >
            <Button
              type="submit"
              appearance="primary"
              disabledFocusable={busy}
              aria-describedby="round-form-note"
            >
              {busy ? t('roundForm.saving') : saveLabel(fields)}
            </Button>
          </ActionBar>
        </Card>
      </form>
      {guard.wanted !== null && differing(state.base, fields).length > 0 && (
        <LeaveDialog onStay={guard.stay} onLeave={guard.leave} />
      )}
    </main>
  );
}

const noteOn = ({ opening }: Fields, frozen: boolean, t: ReturnType<typeof useI18n>['t']): string | null =>
  frozen ? null : t(opening === 'now' ? 'roundForm.end.now' : 'roundForm.end');
