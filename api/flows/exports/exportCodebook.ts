import type { QuestionSet } from '../../../assessment/questionSet.ts';
import type { HandedOut } from '../../../contract/handedOut.ts';
import type { RoundRecord, Versioned } from '../../../contract/records.ts';
import type { Cell, Table } from '../../../csv/cells.ts';
import type { Person } from '../people/person.ts';
import { fileName } from '../../../contract/fileName.ts';
import { noteExport, type Deps as NoteDeps } from './noteExport.ts';
import { regionText } from './researchLines.ts';
import { researchRound, type Deps as ResearchDeps } from './researchRound.ts';

export interface Deps extends ResearchDeps, NoteDeps {
  questionSetOf(round: RoundRecord): Promise<QuestionSet>;
  readHandedOut(round: RoundRecord): Promise<Versioned<HandedOut> | undefined>;
}

/** What the columns of the respondents' file mean, who is in it, and how well the questions measured. */
export async function exportCodebook(deps: Deps, person: Person, roundId: string) {
  const found = await researchRound(deps, person, roundId);
  if (found.kind !== 'research') return found;
  const { round } = found;
  const [set, made] = await Promise.all([deps.questionSetOf(round), deps.readHandedOut(round)]);
  const table: Table = {
    name: 'Codebook',
    head: ['part', 'name', 'meaning', 'value'],
    rows: [...aboutRows(round), ...columnRows(set), ...(made ? madeRows(round, made.value) : notYet)],
  };
  await noteExport(deps, person, round.id, { file: 'codebook', format: 'csv' });
  const date = made?.value.at ?? deps.now().toISOString();
  return {
    kind: 'tables',
    name: fileName({ kind: 'codebook', round: round.title, date }, 'csv'),
    tables: [table],
  } as const;
}

const aboutRows = (round: RoundRecord): Cell[][] => [
  ['round', 'title', 'Name of the round', round.title],
  ['round', 'question_set', 'Set of questions', round.questionSet.id],
  ['round', 'minimum_group_size', 'No group in the file is smaller', round.minimumGroupSize],
];

function columnRows({ areas, statements }: QuestionSet): Cell[][] {
  const areaOf = (id: string) => areas.find((area) => area.id === id)?.name ?? id;
  return [
    ['column', 'id', 'Made by chance for this file; leads to nobody and to nothing else', null],
    ['column', 'side', 'The side that the person answered for', 'sales, marketing or observer'],
    ['column', 'region', 'The region, where there is one to tell', '~smaller: several regions, see groups'],
    ...statements.map(({ id, area, text }, index): Cell[] => [
      'column',
      `s${index + 1}`,
      `${id} (${areaOf(area)}): ${text}`,
      '1 strongly disagree to 5 strongly agree; empty: cannot judge',
    ]),
  ];
}

const notYet: Cell[][] = [
  ['reliability', 'none', 'These figures are worked out with the file of respondents: fetch it first', null],
];

function madeRows(round: RoundRecord, { groups, joined, reliability }: HandedOut): Cell[][] {
  const figures = (name: string, meaning: string, both: { sales: number | null; marketing: number | null }) =>
    (['sales', 'marketing'] as const).map((side): Cell[] => [
      'reliability',
      `${name}_${side}`,
      meaning,
      both[side],
    ]);
  return [
    ...groups.map(({ side, region, people, heldBack }): Cell[] => [
      'group',
      [side, regionText(region, round.regions)].filter(Boolean).join(', '),
      region === 'joined'
        ? `People in the file, of ${joined.map((place) => round.regions[place] ?? '').join('; ')}`
        : 'People in the file',
      people - heldBack,
    ]),
    ...figures('alpha', "Cronbach's alpha, of those who answered every statement", reliability.alpha),
    ...figures('rwgj', 'rwg(j): agreement within the side, from ten people on', reliability.rwgJ),
    [
      'reliability',
      'icc1',
      'ICC(1) of the score; the groups are the sides within the regions',
      reliability.icc1,
    ],
    ['reliability', 'icc2', 'ICC(2) of the same', reliability.icc2],
  ];
}
