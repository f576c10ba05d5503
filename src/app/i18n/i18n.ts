import { createElement, Fragment, type ReactNode } from 'react';
import { roundedDown } from '../../../assessment/level.ts';
import { writtenDay } from '../../../contract/writtenDay.ts';
import type en from './en.json';
import type { UserLocale } from './locale.ts';
import { formatMessage, formatPieces, type Message, type Values } from './message.ts';
import type { Texts } from './texts.ts';

/** The name of a text. English is the master: what is not there does not exist. */
export type MessageKey = keyof typeof en;

export type Translate = (key: MessageKey, values?: Values) => string;

/** Everything that depends on the person's language and region. */
export interface I18n {
  readonly language: string;
  readonly locale: string;
  readonly t: Translate;
  /** Whether there is a text of this name: a newer API may say a word that this tab has none for (newerWords.ts). */
  readonly knows: (key: string) => key is MessageKey;
  /** Texts of what lies behind the first screens: to be loaded before any of it is shown. */
  readonly loadRest: () => Promise<void>;
  /** What is written for liaisons: guides and playbook. */
  readonly loadGuides: () => Promise<void>;
  /** Texts of the owner's screens. */
  readonly loadOwners: () => Promise<void>;
  /** A text in which words between <tags> are set apart. */
  readonly rich: (
    key: MessageKey,
    values: Values,
    tags: Readonly<Record<string, (words: ReactNode) => ReactNode>>,
  ) => ReactNode;
  /** A mean or a score: one decimal, rounded down, so that it never contradicts its level. */
  readonly tenth: (value: number) => string;
  /** A point in time as a day where the person is: "13 November", with the year where it is not this one. */
  readonly day: (instant: string) => string;
  /** A calendar day (2027-11-13) with its year: the same everywhere. */
  readonly date: (date: string) => string;
}

/** "13. November", "13 de noviembre", "November 13": a day and its month in the languages that Concord speaks. */
const DAY_AND_MONTH = /^\d+(?:\.|er)?(?: de)? \p{L}+|^\p{L}+ \d+(?=,|$)/u;

const together = (parts: readonly ReactNode[]): ReactNode => createElement(Fragment, null, ...parts);

/** The texts, numbers and dates of one locale. */
export function createI18n(texts: Texts, { language, tag }: UserLocale, now = new Date()): I18n {
  const messageOf = (key: MessageKey): Message => {
    const message = texts.catalogue[key];
    if (message === undefined) throw new Error(`createI18n requires a text for ${key}`);
    return message;
  };
  // A line never ends between a day and its month.
  const format = (date: Date, options: Intl.DateTimeFormatOptions) =>
    writtenDay(
      tag,
      new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', ...options }).format(date),
    ).replace(DAY_AND_MONTH, (words) => words.replaceAll(' ', '\u00a0'));

  return {
    language,
    locale: tag,
    loadRest: texts.loadRest,
    loadGuides: texts.loadGuides,
    loadOwners: texts.loadOwners,
    knows: (key): key is MessageKey => key in texts.catalogue,
    t: (key, values = {}) => formatMessage(messageOf(key), values, tag),
    rich: (key, values, tags) =>
      together(
        formatPieces<ReactNode>(
          messageOf(key),
          values,
          tag,
          (name, words) => tags[name]?.(together(words)) ?? together(words),
        ),
      ),
    tenth: (value) =>
      new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
        roundedDown(value),
      ),
    day: (instant) => {
      const date = new Date(instant);
      return format(date, date.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' });
    },
    date: (date) => format(new Date(date), { year: 'numeric', timeZone: 'UTC' }),
  };
}
