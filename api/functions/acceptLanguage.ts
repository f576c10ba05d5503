import { plainTag } from '../../contract/languageTag.ts';

const LONGEST_HEADER = 200;

/**
 * The tag - language, script and region alone - that a reader likes best of those in some languages, by Accept-Language
 * (RFC 9110).
 * @param header as it was sent; null where it was not
 * @param spoken the languages that count, such as "de"
 * @returns such as "de-CH"; undefined where the header names none of them
 */
export function wantedTag(header: string | null, spoken: ReadonlySet<string>): string | undefined {
  const wanted = (header ?? '')
    .slice(0, LONGEST_HEADER)
    .split(',')
    .map((range) => {
      const [tag = '', weight = 'q=1'] = range.split(';').map((part) => part.trim());
      return { tag: plainTag(tag), weight: Number(/^q=([\d.]+)$/i.exec(weight)?.[1] ?? 0) };
    })
    .filter(({ tag, weight }) => weight > 0 && tag !== undefined && spoken.has(languageIn(tag)))
    .toSorted((one, other) => other.weight - one.weight);
  return wanted[0]?.tag;
}

/** The language of a proper tag: "de" of "de-CH". */
export const languageIn = (tag: string): string => tag.split('-', 1)[0] ?? '';
