import { roundedDown } from '../../../assessment/level.ts';
import { disagreementSentence } from '../../../assessment/texts/disagreementSentence.ts';
import { fill } from '../../../assessment/texts/fill.ts';
import { placeName, sideName } from '../../../assessment/texts/names.ts';
import type { CaseRecord, RoundRecord } from '../../../contract/records.ts';
import { localTime } from '../../flows/calendar.ts';
import { listDisagreements } from '../../flows/cases/readDisagreements.ts';
import { mySteps, type Deps as StepDeps } from '../../flows/cases/mySteps.ts';
import { readResults, type Deps as ResultDeps } from '../../flows/results/readResults.ts';
import type { ListRounds } from '../../flows/rounds/readRounds.ts';
import { isPublic, stateAt } from '../../flows/rounds/roundAt.ts';
import { dayOf } from '../cards/figures.ts';
import { asWritten } from '../cards/plainText.ts';
import type { Command, Speaker } from '../speaker.ts';
import { botTexts } from '../texts/botTexts.ts';
import { dealingTexts } from '../texts/dealingTexts.ts';
import { personOf, type Deps as CaseDeps } from './caseVerbs.ts';
import { linked, stepLine } from './lines.ts';
import { muteUntilTomorrow, type Deps as QuietDeps } from './quietVerbs.ts';

export interface Deps extends CaseDeps, ResultDeps, StepDeps, QuietDeps {
  listRounds: ListRounds;
  unmute(id: string): Promise<void>;
  now(): Date;
}

/** As much as is read in a chat. */
const MOST_LINES = 8;

/** The words that somebody can write to the bot, besides help. */
export function liaisonCommands(
  deps: Deps,
): Record<'status' | 'disagreements' | 'steps' | 'mute' | 'unmute' | 'privacy', Command> {
  return {
    status: async (speaker) => ({ text: await statusFor(deps, speaker) }),
    disagreements: async (speaker) => ({ text: await disagreementsFor(deps, speaker) }),
    steps: async (speaker) => {
      const { locale } = speaker;
      const texts = dealingTexts(locale);
      const { day: today } = localTime(deps.now(), speaker.timeZone ?? 'UTC');
      const steps = await mySteps(deps, personOf(speaker));
      const lines = steps.map((step) => stepLine(deps.cards, step, today, speaker));
      return { text: lines.length === 0 ? texts.noSteps : listed(lines, locale) };
    },
    mute: async (speaker) => {
      await muteUntilTomorrow(deps, speaker);
      return { text: dealingTexts(speaker.locale).muted };
    },
    privacy: ({ locale }) => Promise.resolve({ text: botTexts(locale).privacy }),
    unmute: async (speaker) => {
      await deps.unmute(speaker.person.id);
      return { text: dealingTexts(speaker.locale).unmuted };
    },
  };
}

function listed(lines: readonly string[], locale: string): string {
  const shown = lines.slice(0, MOST_LINES);
  const more = lines.length - shown.length;
  return [...shown, ...(more > 0 ? [fill(dealingTexts(locale).more, { count: String(more) })] : [])].join(
    '\n',
  );
}

/** More rounds than liaisons still work on, tries and short ones among them: that nothing is open must be so. */
const ROUNDS_TOLD = 12;

/** The round that people speak of, which is the newest that is open, else the newest that has closed; and those before it. */
async function roundsToTell(deps: Deps): Promise<RoundRecord[]> {
  const page = await deps.listRounds(undefined);
  if (page === 'no-such-page') return [];
  const now = deps.now();
  const shown = page.items.filter((round) => isPublic(stateAt(round, now)));
  const current = shown.find((round) => stateAt(round, now) === 'open') ?? shown[0];
  return current ? [current, ...shown.filter((round) => round !== current)].slice(0, ROUNDS_TOLD) : [];
}

async function statusFor(deps: Deps, speaker: Speaker): Promise<string> {
  const { locale } = speaker;
  const texts = dealingTexts(locale);
  const [round] = await roundsToTell(deps);
  if (!round) return texts.noRound;
  const results = await readResults(deps, personOf(speaker), round.id);
  if (results.kind === 'round-not-found' || results.kind === 'not-invited') return texts.noRound;
  const open = stateAt(round, deps.now()) === 'open';
  const dayAt = (at: Date) => localTime(at, speaker.timeZone ?? round.timeZone).day;
  const values = {
    round: asWritten(round.title),
    day: dayOf(locale, dayAt(new Date(round.closesAt)), dayAt(deps.now())),
  };
  const head = open ? fill(texts.statusOpen, values) : fill(texts.statusClosed, { round: values.round });
  if (results.kind === 'results-not-open') return `${head}\n${texts.statusNotOpen}`;
  const [company] = results.scopes;
  const nothing = fill(texts.statusNothing, { k: String(results.minimumGroupSize) });
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

async function disagreementsFor(deps: Deps, speaker: Speaker): Promise<string> {
  const texts = dealingTexts(speaker.locale);
  const [current, ...earlier] = await roundsToTell(deps);
  if (!current) return texts.noRound;
  const lines = await openCases(deps, speaker, current);
  if (lines === 'liaison-only') return texts.liaisonsOnly;
  // What was found in a round goes on after it: the next one may have opened meanwhile.
  for (const round of earlier) {
    const more = await openCases(deps, speaker, round);
    if (more !== 'liaison-only') lines.push(...more.map((line) => `${line} – ${asWritten(round.title)}`));
  }
  return lines.length === 0 ? texts.noDisagreements : listed(lines, speaker.locale);
}

/** A line for each case of a round that nobody has closed. */
async function openCases(
  deps: Deps,
  speaker: Speaker,
  round: RoundRecord,
): Promise<string[] | 'liaison-only'> {
  const texts = dealingTexts(speaker.locale);
  const found = await listDisagreements(deps, personOf(speaker), round.id, {});
  if (found.kind === 'liaison-only') return found.kind;
  if (found.kind !== 'disagreements') return [];
  const set = await deps.questionSetOf(round);
  return found.items
    .filter(({ state }) => state !== 'closed')
    .map(({ id, subject, higher, region, state, takenBy, takerLeft }) =>
      fill(texts.disagreementLine, {
        sentence: linked(
          asWritten(
            disagreementSentence(subject, higher, placeName(region, speaker.locale), set, speaker.locale),
          ),
          deps.cards.linkTo(id),
        ),
        state: stateWords(takerLeft ? 'open' : state, takenBy, speaker),
      }),
    );
}

function stateWords(
  state: CaseRecord['state'],
  takenBy: CaseRecord['takenBy'],
  { person, locale }: Speaker,
): string {
  const { states } = dealingTexts(locale);
  if (state === 'taken' && takenBy)
    return takenBy.id === person.id
      ? states.takenByYou
      : fill(states.taken, { takenBy: asWritten(takenBy.name) });
  return state === 'agreed' ? states.agreed : states.open;
}
