import { sourcesOf, type Source } from '../playbook/sources.ts';
import { fill, type Values } from './fill.ts';
import english from './meeting.en.json' with { type: 'json' };
import { textsIn } from './textsIn.ts';

export interface MeetingText {
  readonly id: keyof typeof english;
  readonly text: string;
  readonly sources: readonly Source[];
}

/** How a liaison leads the meeting of both sides. */
export interface MeetingGuide {
  /** One after the other. */
  readonly steps: readonly MeetingText[];
  /** What to keep in mind all along. */
  readonly advice: readonly MeetingText[];
}

const steps = ['before', 'open', 'show', 'ask', 'sort', 'agree'] as const;
const advice = ['heat', 'confidence', 'accepted'] as const;
const sourceKeys: Partial<Record<MeetingText['id'], readonly string[]>> = { accepted: ['HJ2007'] };

/**
 * The meeting, step by step.
 * @param agreed what the meeting has agreed on. Without it the closing words are left out: they name number and date
 */
export function meetingGuide(
  agreed: Values<'measure' | 'dueDate'> | undefined,
  language = 'en',
): MeetingGuide {
  const written = (id: MeetingText['id']): MeetingText => ({
    id,
    text: fill(textsIn('meeting', english, language)[id], agreed ?? {}),
    sources: sourcesOf(sourceKeys[id] ?? [], language),
  });
  return {
    steps: [...steps, ...(agreed ? (['close'] as const) : [])].map(written),
    advice: advice.map(written),
  };
}
