import { roundedDown } from '../../../assessment/level.ts';
import { fill } from '../../../assessment/texts/fill.ts';
import { sideName } from '../../../assessment/texts/names.ts';
import { localTime } from '../../flows/calendar.ts';
import { readResults, type Deps as ResultDeps } from '../../flows/results/readResults.ts';
import { stateAt } from '../../flows/rounds/roundAt.ts';
import { dayOf } from '../cards/figures.ts';
import type { Speaker } from '../speaker.ts';
import { dealingTexts } from '../texts/dealingTexts.ts';
import { personOf } from './caseVerbs.ts';
import { asTyped } from './lines.ts';
import { roundsToTell, type Deps as RoundDeps } from './roundsToTell.ts';

export interface Deps extends ResultDeps, RoundDeps {
  now(): Date;
}

/** Where the company stands, as far as whoever asks may see it. */
export async function statusFor(deps: Deps, speaker: Speaker): Promise<string> {
  const { locale } = speaker;
  const texts = dealingTexts(locale);
  const [round] = await roundsToTell(deps);
  if (!round) return texts.noRound;
  const results = await readResults(deps, personOf(speaker), round.id);
  if (results.kind === 'round-not-found' || results.kind === 'not-invited') return texts.noRound;
  const open = stateAt(round, deps.now()) === 'open';
  const dayAt = (at: Date) => localTime(at, speaker.timeZone ?? round.timeZone).day;
  const values = {
    round: asTyped(round.title),
    day: dayOf(locale, dayAt(new Date(round.closesAt)), dayAt(deps.now())),
  };
  const head = open ? fill(texts.statusOpen, values) : fill(texts.statusClosed, { round: values.round });
  if (results.kind === 'results-not-open') return `${head}\n${texts.statusNotOpen}`;
  const [company] = results.scopes;
  const nothing = fill(results.final ? texts.statusNothingFinal : texts.statusNothing, {
    k: String(results.minimumGroupSize),
  });
  return `${head}\n${company ? (figuresOf(company.score, locale) ?? nothing) : nothing}`;
}

function figuresOf(
  score: { sales?: number; marketing?: number; company?: number },
  locale: string,
): string | undefined {
  const texts = dealingTexts(locale);
  const shown = (value: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
      roundedDown(value),
    );
  const { sales, marketing, company } = score;
  if (sales !== undefined && marketing !== undefined && company !== undefined)
    return fill(texts.statusFigures, {
      company: shown(company),
      sales: shown(sales),
      marketing: shown(marketing),
    });
  if (sales !== undefined)
    return fill(texts.statusOneSide, { side: sideName('sales', locale), score: shown(sales) });
  if (marketing !== undefined)
    return fill(texts.statusOneSide, { side: sideName('marketing', locale), score: shown(marketing) });
  return undefined;
}
