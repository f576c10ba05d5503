import type { Level } from '../level.ts';

/** What every summary file says first: by it a file is known as one. */
export const SUMMARY_FORMAT = 'concord-summary';
/** Grows when an older Concord could misread what a newer one writes. */
export const SUMMARY_VERSION = 1;

/** How many people the figures rest on, so coarse that it names no organisation. */
export const summarySizes = ['under-20', '20-49', '50-199', '200-or-more'] as const;
export type SummarySize = (typeof summarySizes)[number];

/** Something by side; a side that is not shown is absent. */
interface Sides<T> {
  readonly sales?: T | undefined;
  readonly marketing?: T | undefined;
}

/** An area or a statement: both averages, 1 to 5, to a tenth and rounded down. */
export interface SummarySubject extends Sides<number> {
  readonly id: string;
  /** Whether it is established that the sides differ about it. */
  readonly differ: boolean;
}

/** What one organisation shows another of a round that has closed. */
export interface Summary {
  readonly format: typeof SUMMARY_FORMAT;
  readonly version: typeof SUMMARY_VERSION;
  /** What was asked: the set's id, and a hash of its words, so that other words are never taken for the same. */
  readonly questions: { readonly id: string; readonly words: string };
  /** The quarter in which the round closed: "2026-Q4". */
  readonly closed: string;
  readonly people: SummarySize;
  /** 20 to 100, to a tenth and rounded down; the company's where both sides are there. */
  readonly score: Sides<number> & { readonly company?: number | undefined };
  readonly level: Sides<Level> & { readonly company?: Level | undefined };
  /** Whether it is established that the sides differ as a whole. */
  readonly differ: boolean;
  /** In the order of the set. */
  readonly areas: readonly SummarySubject[];
  readonly statements: readonly SummarySubject[];
}

/** A summary as it stands in a file. */
export interface SealedSummary extends Summary {
  /** SHA-256 of everything else: that nothing was damaged on the way, not who wrote it. */
  readonly checksum: string;
}

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits: whoever calls has it, the assessment has no packages. */
export type Sha256 = (text: string) => string;
