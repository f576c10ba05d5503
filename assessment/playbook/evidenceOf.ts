import { textsIn } from '../texts/textsIn.ts';
import english from './evidence.en.json' with { type: 'json' };
import type { Effort, EvidenceMark, Play } from './play.ts';
import { sourcesOf, type Source } from './sources.ts';

/** How well a piece of advice is backed. */
export interface Evidence {
  readonly mark: EvidenceMark;
  /** The mark in one word, and what it stands for. */
  readonly name: string;
  readonly means: string;
  readonly note?: string | undefined;
  readonly sources: readonly Source[];
  /** What all of the sources together cannot show; absent where there is none. */
  readonly caution?: string | undefined;
}

/** What backs an entry of the playbook: its mark, what the mark stands for, and the sources in full. */
export function evidenceOf(play: Play, language = 'en'): Evidence {
  const { marks, caution } = textsIn('evidence', english, language);
  const sources = sourcesOf(play.sourceKeys, language);
  return {
    mark: play.evidence,
    ...marks[play.evidence],
    note: play.note,
    sources,
    caution: sources.length > 0 ? caution : undefined,
  };
}

/** How long an entry takes, in words. */
export const effortText = (effort: Effort, language = 'en'): string =>
  textsIn('evidence', english, language).efforts[effort];
