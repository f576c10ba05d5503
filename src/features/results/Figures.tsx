import type { TrendItem } from '../../../contract/trend.ts';
import type { CaseCounts } from './caseCounts.ts';
import { CompareLink } from './compare/CompareLink.tsx';
import { Overview } from './overview/Overview.tsx';
import { Areas } from './parts/Areas.tsx';
import { Earlier } from './parts/Earlier.tsx';
import { MoveUpLater } from './parts/MoveUpLater.tsx';
import { Regions } from './parts/Regions.tsx';
import styles from './results.module.css';
import type { Shown } from './shown.ts';
import { Statements } from './statements/Statements.tsx';
import type { Scope } from './view.ts';
import { Views } from './views/Views.tsx';

export interface FiguresProps {
  readonly shown: Shown;
  /** Those that this person sees. */
  readonly regions: readonly Scope[];
  /** Earlier rounds; of the company alone. */
  readonly earlier: readonly TrendItem[];
  /** null for whoever does not deal with cases. */
  readonly cases: CaseCounts | null;
  /** Whether this person may have every figure of the round, and bring those of others. */
  readonly owns: boolean;
  /** It has come in place of another page. */
  readonly arrives: boolean;
}

/** The figures of the company or of one region, the broadest first: on the screen, printed and as a picture. */
export function Figures({ shown, regions, earlier, cases, owns, arrives }: FiguresProps) {
  const { scope, round } = shown;
  const isCompany = scope.region === null;
  return (
    <>
      <Overview shown={shown} regions={regions} earlier={earlier} cases={cases} arrives={arrives} />
      <div className={styles.pair}>
        <Areas shown={shown} />
        {scope.moveUp.length > 0 && <MoveUpLater shown={shown} />}
      </div>
      <Statements shown={shown} />
      {isCompany && (regions.length > 1 || regions.some(({ joined }) => joined)) && (
        <Regions regions={regions} shown={shown} />
      )}
      {isCompany && round.awareness && <Views shown={shown} />}
      {earlier.length > 0 && <Earlier shown={shown} earlier={earlier} />}
      {isCompany && (
        <CompareLink
          round={round.id}
          hasRegions={regions.length > 0}
          leadsSomewhere={owns || regions.length > 0 || earlier.some(({ subjects }) => subjects.length > 0)}
        />
      )}
    </>
  );
}
