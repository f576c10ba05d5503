import type { LongTexts } from '../translation.ts';
import evidence from './evidence.json' with { type: 'json' };
import guides from './guides.json' with { type: 'json' };
import meeting from './meeting.json' with { type: 'json' };
import plays from './plays.json' with { type: 'json' };
import sources from './sources.json' with { type: 'json' };

/** German: what helps liaisons. */
export const long = { evidence, guides, meeting, plays, sources } satisfies LongTexts;
