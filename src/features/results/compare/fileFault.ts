import { canonicalText } from '../../../../assessment/summary/canonical.ts';
import { SUMMARY_FORMAT, SUMMARY_VERSION } from '../../../../assessment/summary/summary.ts';
import { MOST_SUMMARY_CHARACTERS } from '../../../../contract/summaryLimits.ts';
import type { MessageKey } from '../../../app/i18n/i18n.ts';

/** A file that was chosen, as far as it has to be known. */
type Chosen = Pick<File, 'size' | 'text'>;

/**
 * What is wrong with a comparison file that was chosen, as far as it can be told here: that it is none, too new, or not whole.
 * Whether it is about the statements of the round the server knows.
 * @returns a text; null where nothing is wrong
 */
export async function fileFault(file: Chosen): Promise<MessageKey | null> {
  if (file.size > MOST_SUMMARY_CHARACTERS) return 'compare.add.tooLarge';
  let text: string;
  try {
    text = await file.text();
  } catch {
    return 'compare.add.unreadable'; // moved or changed since it was chosen
  }
  const value = objectIn(text);
  // What was cut off cannot be read any more, and still says what it was.
  if (!value) return text.includes(`"${SUMMARY_FORMAT}"`) ? 'compare.add.damaged' : 'compare.add.notOurs';
  const { checksum, ...summary } = value;
  if (summary['format'] !== SUMMARY_FORMAT) return 'compare.add.notOurs';
  if (Number(summary['version']) > SUMMARY_VERSION) return 'compare.add.newer';
  return (await sha256(canonicalText(summary))) === checksum ? null : 'compare.add.damaged';
}

function objectIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    // The API passes over the same mark.
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : null;
  } catch {
    return null; // no JSON
  }
}

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
