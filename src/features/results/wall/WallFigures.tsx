import type { Results } from '../../../../contract/results.ts';
import { AskedIn } from '../../../app/i18n/AsAsked.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { AroundPaper, PaperFoot, PaperHead } from '../../../app/picture/PaperPage.tsx';
import page from '../../../ui/page.module.css';
import { aroundPaper } from '../around.ts';
import { Overview } from '../overview/Overview.tsx';
import { Areas } from '../parts/Areas.tsx';
import { MoveUpLater } from '../parts/MoveUpLater.tsx';
import styles from '../results.module.css';
import type { ResultsData } from '../resultsApi.ts';
import { RoundLine } from '../RoundLine.tsx';
import { OpenConcord } from './OpenConcord.tsx';
import { Statements } from '../statements/Statements.tsx';
import type { Scope } from '../view.ts';
import { Views } from '../views/Views.tsx';
import wall from './wall.module.css';

interface Props {
  readonly data: ResultsData;
  readonly results: Results;
  readonly company: Scope;
}

/** The company's figures, and the way to everything else: that is each person's own, in Concord. */
export function WallFigures({ data: { round, questions, earlier }, results, company }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  const releasedAt = results.releasedAt ?? round.closesAt;
  const shown = { scope: company, round, questions, releasedAt, isPreliminary: !results.final };
  return (
    <AskedIn.Provider value={questions.language}>
      <AroundPaper.Provider value={aroundPaper(i18n, shown)}>
        <main className={page.place}>
          <div className={wall.top} data-not-in-picture>
            <div>
              <RoundLine round={round} results={results} />
              <p className={wall.note}>{t('wall.line')}</p>
            </div>
            <OpenConcord place={`results/${round.id}`} />
          </div>
          <PaperHead />
          <Overview shown={shown} regions={[]} earlier={earlier} cases={null} arrives={false} />
          <div className={styles.pair}>
            <Areas shown={shown} />
            {company.moveUp.length > 0 && <MoveUpLater shown={shown} />}
          </div>
          <Statements shown={shown} />
          {round.awareness && <Views shown={shown} />}
          <PaperFoot />
        </main>
      </AroundPaper.Provider>
    </AskedIn.Provider>
  );
}
