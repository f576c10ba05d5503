import { localTime } from '../../flows/calendar.ts';
import { mySteps, type Deps as StepDeps } from '../../flows/cases/mySteps.ts';
import type { ConcordCards } from '../cards/concordCards.ts';
import type { Command } from '../speaker.ts';
import { botTexts } from '../texts/botTexts.ts';
import { dealingTexts } from '../texts/dealingTexts.ts';
import { disagreementsFor, type Deps as CasesDeps } from './casesCommand.ts';
import { personOf } from './caseVerbs.ts';
import { listed, stepLine } from './lines.ts';
import { muteUntilTomorrow, type Deps as QuietDeps } from './quietVerbs.ts';
import { statusFor, type Deps as StatusDeps } from './statusCommand.ts';

export interface Deps extends CasesDeps, StatusDeps, StepDeps, QuietDeps {
  readonly cards: ConcordCards;
  unmute(id: string): Promise<void>;
  now(): Date;
}

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
