import { isSure, isTested, sureFirst } from '../../../../assessment/compare/compareTwo.ts';
import { AsAsked } from '../../../app/i18n/AsAsked.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { PictureCard } from '../../../app/picture/PictureCard.tsx';
import type { Shown } from '../shown.ts';
import { textOf } from '../statements/textOf.ts';
import { areLong } from '../table/HeatTable.tsx';
import { LevelLegend } from '../table/LevelLegend.tsx';
import { compareFile } from './compareFile.ts';
import { compareFigures } from './compareFigures.ts';
import { CompareTable } from './CompareTable.tsx';
import { namesInWords, type Pair } from './compareWords.ts';
import { whyNotShown } from './whyNotShown.ts';

interface Props {
  readonly kind: 'area' | 'statement';
  readonly pair: Pair;
  readonly shown: Shown;
}

const words = {
  area: { title: 'results.areas', of: 'results.col.area' },
  statement: { title: 'results.statements', of: 'results.col.statement' },
} as const;

/** The areas or the statements of two groups beside each other; statements with the largest difference first. */
export function ComparePart({ kind, pair, shown }: Props) {
  const { questions } = shown;
  const i18n = useI18n();
  const { t } = i18n;
  const id = `compare-${kind}`;
  const tested = isTested(pair.relation, kind);
  const figures = pair.compared.filter((figure) => figure.kind === kind);
  const rows = sureFirst(figures).map((figure) => {
    const name =
      kind === 'statement'
        ? textOf(questions, figure.id)
        : (questions.areas.find((area) => area.id === figure.id)?.name ?? figure.id);
    const why = ([0, 1] as const).map((at) => whyNotShown(i18n, { pair, at, figure, shown }));
    return { name, figure, why: [why[0] ?? '', why[1] ?? ''] as const };
  });
  if (rows.length === 0) return null;
  const order = figures.some(isSure) ? 'compare.statements.note' : 'compare.statements.asked';
  const note = t(kind === 'statement' ? order : 'compare.areas.note', namesInWords(i18n, pair));
  return (
    <PictureCard
      id={id}
      title={t(words[kind].title)}
      note={note}
      file={compareFile(`compare-${kind}s`, pair, shown)}
      figures={() => compareFigures(i18n, t(words[kind].of), pair, rows)}
      picture={
        <>
          <CompareTable
            labelledBy={id}
            of={t(words[kind].of)}
            names={pair.names}
            rows={rows.map((row) => ({ ...row, name: <AsAsked>{row.name}</AsAsked> }))}
            tested={tested}
            open={pair.open}
            longNames={kind === 'statement' || areLong(rows.map(({ name }) => name))}
          />
          <LevelLegend />
        </>
      }
    />
  );
}
