import type { ShortTexts } from '../translation.ts';
import buttons from './buttons.json' with { type: 'json' };
import disagreements from './disagreements.json' with { type: 'json' };
import findings from './findings.json' with { type: 'json' };
import levels from './levels.json' with { type: 'json' };
import names from './names.json' with { type: 'json' };
import reasons from './reasons.json' with { type: 'json' };
import sure from './sure.json' with { type: 'json' };

/** German: what sentences about results are made of. */
export const short = { buttons, disagreements, findings, levels, names, reasons, sure } satisfies ShortTexts;
