import { quoted } from '../../../assessment/texts/nameInSentence.ts';
import type { Overlap, Round } from '../../../contract/rounds.ts';
import { listed } from '../../app/i18n/figures.ts';
import type { I18n } from '../../app/i18n/i18n.ts';

/** As many rounds as are named where there are more. */
const NAMED = 2;

/** Which rounds are open at the same time and who is asked twice, in a sentence; null where there are none. */
export function overlapWords(
  { t, locale }: Pick<I18n, 't' | 'locale'>,
  overlaps: readonly Pick<Overlap, 'title' | 'samePeople'>[],
): string | null {
  if (overlaps.length === 0) return null;
  // A title is no word of the sentence, whatever it is: "By list".
  const all = overlaps.map(({ title }) => quoted(locale, title));
  // "and one more" would take as much room as its name.
  const more = all.length > NAMED + 1 ? all.length - NAMED : 0;
  const named = more > 0 ? [...all.slice(0, NAMED), t('roundPage.overlaps.more', { count: more })] : all;
  const sure = overlaps.some(({ samePeople }) => samePeople === 'yes');
  return t(sure ? 'roundPage.overlaps' : 'roundPage.overlaps.maybe', { titles: listed(locale, named) });
}

/**
 * Which known rounds a new one would be open together with.
 * @param times ISO 8601; opensAt is '' or null where nothing is known of it yet
 * @param listed whether it has a list of people
 */
export function openTogether(
  known: readonly Pick<Round, 'id' | 'title' | 'state' | 'opensAt' | 'closesAt' | 'roster'>[],
  { opensAt, closesAt }: { readonly opensAt: string | null; readonly closesAt: string },
  listed: boolean,
): Overlap[] {
  const [from, until] = [Date.parse(opensAt ?? ''), Date.parse(closesAt)];
  return known
    .filter(({ state, opensAt: begins, closesAt: ends }) => {
      const isToCome = state === 'scheduled' || state === 'open';
      return isToCome && begins !== null && Date.parse(begins) < until && from < Date.parse(ends);
    })
    .map(({ id, title, roster }) => ({
      id,
      title,
      samePeople: listed && roster !== null ? 'maybe' : 'yes',
    }));
}
