import { useRef } from 'react';
import type { Results } from '../../../contract/results.ts';
import type { TrendItem } from '../../../contract/trend.ts';
import { useI18n } from '../../app/i18n/useI18n.ts';
import { addressOf } from '../../app/route.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import page from '../../ui/page.module.css';
import type { CaseCounts } from './caseCounts.ts';
import { CompareLink } from './compare/CompareLink.tsx';
import { RoundLine } from './RoundLine.tsx';
import { Overview } from './overview/Overview.tsx';
import { Areas } from './parts/Areas.tsx';
import { Earlier } from './parts/Earlier.tsx';
import { MoveUpLater } from './parts/MoveUpLater.tsx';
import { Regions } from './parts/Regions.tsx';
import { Statements } from './statements/Statements.tsx';
import { Views } from './views/Views.tsx';
import styles from './results.module.css';
import { DownloadMenu } from './top/DownloadMenu.tsx';
import { TopLine } from './top/TopLine.tsx';
import type { Shown } from './shown.ts';
import type { Scope } from './view.ts';

interface Props {
  readonly shown: Shown;
  readonly results: Results;
  /** Those that this person sees. */
  readonly regions: readonly Scope[];
  /** Earlier rounds; of the company alone. */
  readonly earlier: readonly TrendItem[];
  /** null for whoever does not deal with cases. */
  readonly cases: CaseCounts | null;
  /** Whether this person may have every figure of the round. */
  readonly owns: boolean;
  /** It has come in place of another page. */
  readonly arrives: boolean;
}

/** The figures of the company or of one region, the broadest first. */
export function FiguresPage({ shown, results, regions, earlier, cases, owns, arrives }: Props) {
  const { t } = useI18n();
  const { scope, round } = shown;
  const isCompany = scope.region === null;
  const main = useRef<HTMLElement>(null);
  return (
    <main ref={main} className={`${page.place} ${styles.place}`}>
      <TopLine
        shown={shown}
        line={
          <RoundLine round={round} results={results}>
            {!isCompany && (
              <BackLink href={addressOf({ screen: 'results', round: round.id })}>
                {t('results.wholeCompany')}
              </BackLink>
            )}
          </RoundLine>
        }
        menu={<DownloadMenu shown={shown} results={results} owns={owns} pageOf={() => main.current} />}
      />
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
      {isCompany && <CompareLink round={round.id} />}
    </main>
  );
}
