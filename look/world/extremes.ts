import type { Acting } from './api.ts';

const MOST_REGIONS = 40;
const long = 'Süddeutschland, Österreich, Liechtenstein & deutschsprachige';
const wide = Array.from({ length: MOST_REGIONS }, (_, index) =>
  `${String(index + 1).padStart(2, '0')} ${long}`.slice(0, 60),
);
const rightToLeft = ['ישראל (5)', 'الخليج العربي (5)', 'DACH'];

/** As many statements and areas as a set may have, some with words that do not break. */
const largest = {
  id: 'largest',
  language: 'en',
  title: 'Donaudampfschifffahrtsgesellschaftskapitänsfragebogen for both teams, with <b>markup</b> & more',
  areas: Array.from({ length: 12 }, (_, area) => ({
    id: `area-${area}`,
    name: area === 3 ? 'Zusammenarbeitsvereinbarungen' : `Area number ${area + 1}`,
  })),
  statements: Array.from({ length: 50 }, (_, place) => ({
    id: `S${place + 1}`,
    area: `area-${Math.min(11, Math.floor(place / 4))}`,
    text:
      place % 7 === 0
        ? 'Wir halten Kundenzufriedenheitsverbesserungsvorschläge fest, sprechen gemeinsam darüber und entscheiden noch in derselben Woche, wer was bis wann tut und woran wir es merken.'
        : `Statement ${place + 1}: both teams do <i>this</i> together & know why.`,
    label: `statement ${place + 1}`,
  })),
};

/** Rounds at the limits: many regions with long names, the largest set, and names that are written from right to left. */
export async function extremesIn({ round, crowd, act, until }: Acting) {
  const wideRound = await round({
    title: 'Zusammenarbeitsbefragung der Vertriebs- und Marketingorganisation <b>Herbst</b> & Winter',
    regions: wide,
    resultsFor: 'while-open',
    minimumGroupSize: 3,
  });
  for (const region of wide.slice(0, 12)) {
    await crowd(wideRound, 'sales', region, 6, 2.4);
    await crowd(wideRound, 'marketing', region, 6, 3.6);
  }
  const rtlRound = await round({ title: 'סקר סתיו (5)', regions: rightToLeft, resultsFor: 'while-open' });
  for (const region of rightToLeft) {
    await crowd(rtlRound, 'sales', region, 16, 1.8);
    await crowd(rtlRound, 'marketing', region, 16, 3.9);
  }
  await act('owner-1', 'PUT', 'question-sets/largest', largest);
  const largestRound = await round({
    title: 'The largest set',
    questionSet: 'largest',
    resultsFor: 'while-open',
  });
  for (const side of ['sales', 'marketing'])
    await crowd(largestRound, side, null, 24, side === 'sales' ? 2.2 : 3.8);
  await until(`rounds/${rtlRound}/disagreements`, ({ items }) => (items as unknown[]).length >= 2);
  await until(`rounds/${largestRound}/disagreements`, ({ items }) => (items as unknown[]).length >= 1);
  return { wideRound, rtlRound, largestRound };
}
