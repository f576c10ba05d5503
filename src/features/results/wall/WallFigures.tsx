import { Button } from '@fluentui/react-button';
import { OpenRegular } from '@fluentui/react-icons';
import type { Results } from '../../../../contract/results.ts';
import { AskedIn } from '../../../app/i18n/AsAsked.tsx';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { follow } from '../../../app/teams/share.ts';
import { linkTo } from '../../../app/teams/tabLinks.ts';
import { useHost } from '../../../app/teams/useHost.ts';
import page from '../../../ui/page.module.css';
import { Overview } from '../overview/Overview.tsx';
import { Areas } from '../parts/Areas.tsx';
import { MoveUpLater } from '../parts/MoveUpLater.tsx';
import styles from '../results.module.css';
import type { ResultsData } from '../resultsApi.ts';
import { RoundLine } from '../RoundLine.tsx';
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
  const { t } = useI18n();
  const { appId } = useHost();
  const shown = { scope: company, round, questions };
  const link = appId === null ? null : linkTo(appId, `results/${round.id}`);
  return (
    <AskedIn.Provider value={questions.language}>
      <main className={page.place}>
        <div className={wall.top}>
          <div>
            <RoundLine round={round} results={results} />
            <p className={wall.note}>{t('wall.line')}</p>
          </div>
          {link !== null && (
            <Button
              as="a"
              icon={<OpenRegular />}
              href={link}
              target="_blank"
              rel="noopener"
              onClick={(event) => {
                event.preventDefault();
                follow(link);
              }}
            >
              {t('wall.open')}
            </Button>
          )}
        </div>
        <Overview shown={shown} regions={[]} earlier={earlier} cases={null} arrives={false} />
        <div className={styles.pair}>
          <Areas shown={shown} />
          {company.moveUp.length > 0 && <MoveUpLater shown={shown} />}
        </div>
        <Statements shown={shown} />
        {round.awareness && <Views shown={shown} />}
      </main>
    </AskedIn.Provider>
  );
}
