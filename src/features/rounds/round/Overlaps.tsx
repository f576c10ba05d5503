import type { OwnedRound } from '../../../../contract/rounds.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { Notice } from '../../../ui/Notice.tsx';
import page from '../../../ui/page.module.css';
import { overlapWords } from '../overlaps.ts';

interface Props {
  readonly round: OwnedRound;
  /** Its owner is about to open it: what that would bring about counts, too. */
  readonly openedNow?: boolean;
}

/** Other rounds that are open at the same time: people may be asked twice. */
export function Overlaps({ round: { overlaps = [], state }, openedNow = false }: Props) {
  const words = overlapWords(
    useI18n(),
    overlaps.filter(({ onlyIfOpenedNow }) => openedNow || !onlyIfOpenedNow),
  );
  if (words === null || state === 'closed') return null;
  return openedNow ? <p className={page.strong}>{words}</p> : <Notice>{words}</Notice>;
}
