import { byDifference, isTested } from '../../../../assessment/compare/compareTwo.ts';
import type { Questions } from '../../../../contract/questionSets.ts';
import { AsAsked } from '../../../app/i18n/AsAsked.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { PictureCard } from '../../../app/picture/PictureCard.tsx';
import { textOf } from '../statements/textOf.ts';
import { areLong } from '../table/HeatTable.tsx';
import { LevelLegend } from '../table/LevelLegend.tsx';
import { compareFigures } from './compareFigures.ts';
import { CompareTable } from './CompareTable.tsx';
import type { Pair } from './compareWords.ts';

interface Props {
  readonly kind: 'area' | 'statement';
  readonly pair: Pair;
  readonly questions: Questions;
}

const words = {
  area: { title: 'results.areas', of: 'results.col.area' },
  statement: { title: 'results.statements', of: 'results.col.statement' },
} as const;

/** The areas or the statements of two groups beside each other; statements with the largest difference first. */
export function ComparePart({ kind, pair, questions }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const id = `compare-${kind}`;
  const tested = isTested(pair.relation, kind);
  const figures = pair.compared.filter((figure) => figure.kind === kind);
  const rows = (kind === 'statement' ? byDifference(figures) : figures).map((figure) => {
    const name =
      kind === 'statement'
        ? textOf(questions, figure.id)
        : (questions.areas.find((area) => area.id === figure.id)?.name ?? figure.id);
    return { name, figure };
  });
  if (rows.length === 0) return null;
  const [first, second] = pair.names;
  const note = t(kind === 'statement' ? 'compare.statements.note' : 'compare.areas.note', { first, second });
  return (
    <PictureCard
      id={id}
      title={t(words[kind].title)}
      note={note}
      of={pair.names.join(', ')}
      figures={() => compareFigures(i18n, t(words[kind].of), pair.names, rows)}
      picture={
        <>
          <CompareTable
            labelledBy={id}
            of={t(words[kind].of)}
            names={pair.names}
            rows={rows.map(({ name, figure }) => ({ name: <AsAsked>{name}</AsAsked>, figure }))}
            tested={tested}
            longNames={kind === 'statement' || areLong(rows.map(({ name }) => name))}
          />
          <LevelLegend />
        </>
      }
    />
  );
}
