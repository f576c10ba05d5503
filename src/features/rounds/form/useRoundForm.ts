import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../app/api/outcome.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import type { Route } from '../../../app/route.ts';
import { useLeaveGuard } from '../../../app/useLeaveGuard.ts';
import { putRoute } from '../../../app/useRoute.ts';
import { failureWords } from '../../../app/states/failureWords.ts';
import { differing, merged, type FieldName, type Fields } from './fields.ts';
import { detailOf, hasMistakes, mistakesFrom, mistakesIn, noMistakes, sentence } from './mistakes.ts';

/** What has become of a form that was sent. */
export type Saved =
  | { readonly kind: 'saved'; readonly next: Route }
  /** Somebody else has saved something first: this is how it is now. */
  | { readonly kind: 'changed'; readonly theirs: Fields }
  | { readonly kind: 'failed'; readonly failure: Failure };
/** Saves what somebody has typed; `base` is what they began with. */
export type Save = (fields: Fields, base: Fields) => Promise<Saved>;

/** What has been typed, what is wrong with it, and how it is saved: once, however often the button is pressed. */
export function useRoundForm(first: Fields, save: Save) {
  const i18n = useI18n();
  const [fields, setFields] = useState(first);
  const [base, setBase] = useState(first);
  const [mistakes, setMistakes] = useState(noMistakes);
  const [failed, setFailed] = useState<readonly string[]>([]);
  const [theirs, setTheirs] = useState<{ fields: Fields; names: readonly FieldName[] } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);
  const guard = useLeaveGuard(differing(base, fields).length > 0);

  const set = useCallback((change: Partial<Fields>) => {
    // What is saved is what was pressed for: anything typed behind it would be gone with the form, and nobody told.
    if (sending.current) return;
    setFields((before) => ({ ...before, ...change }));
    // What is being put right is no longer called wrong.
    setMistakes(({ at, other, rules = {} }) => {
      // Regions decide which rules are right.
      const regions = 'regions' in change ? { ...change, placeRules: '' } : change;
      return {
        at: Object.fromEntries(Object.entries(at).filter(([name]) => !(name in regions))),
        other,
        rules: 'placeRules' in regions ? {} : rules,
      };
    });
  }, []);

  const answered = (saved: Saved) => {
    if (saved.kind === 'saved') {
      guard.release();
      // Back is not to lead to a form that is done.
      putRoute(saved.next);
      return;
    }
    setAttempt((before) => before + 1);
    if (saved.kind === 'changed') {
      setTheirs({ fields: saved.theirs, names: differing(base, saved.theirs) });
      setFields(merged(base, fields, saved.theirs));
      setBase(saved.theirs);
      return;
    }
    const { failure } = saved;
    const found = mistakesFrom(i18n, failure, fields) ?? noMistakes;
    setMistakes(found);
    if (!hasMistakes(found))
      setFailed([
        failure.kind === 'refused' && failure.problem.status === CONFLICT
          ? sentence(detailOf(failure.problem))
          : failureWords(i18n, failure, 'form'),
      ]);
    else setFailed(found.other);
  };

  const submit = async () => {
    if (sending.current) return;
    setFailed([]);
    setTheirs(null);
    const seen = mistakesIn(i18n, fields, new Date());
    setMistakes(seen);
    if (hasMistakes(seen)) {
      setAttempt((before) => before + 1);
      return;
    }
    sending.current = true;
    setBusy(true);
    const saved = await save(fields, base);
    // Whoever has gone elsewhere meanwhile is not fetched back.
    if (!isThere.current) return;
    sending.current = false;
    setBusy(false);
    answered(saved);
  };

  return { fields, base, mistakes, failed, theirs, attempt, busy, guard, set, submit };
}

const CONFLICT = 409;
