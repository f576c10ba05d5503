import type { Results } from '../../../contract/results.ts';
import { useI18n } from '../../app/i18n/useI18n.ts';
import { AroundPaper, PaperFoot, PaperHead, PaperPage } from '../../app/picture/PaperPage.tsx';
import { usePaperPicture } from '../../app/picture/usePaperPicture.tsx';
import { usePaperWidth } from '../../app/picture/paperWidth.ts';
import { addressOf } from '../../app/route.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import page from '../../ui/page.module.css';
import { aroundPaper } from './around.ts';
import { Figures, type FiguresProps } from './Figures.tsx';
import styles from './results.module.css';
import { RoundLine } from './RoundLine.tsx';
import { DownloadMenu } from './top/DownloadMenu.tsx';
import { TopLine } from './top/TopLine.tsx';

interface Props extends FiguresProps {
  readonly results: Results;
}

/** The figures of the company or of one region with what can be done with them: to share, to keep, to print. */
export function FiguresPage({ results, ...figures }: Props) {
  const i18n = useI18n();
  const { shown, earlier, owns } = figures;
  const { scope, round } = shown;
  const { draw, paper } = usePaperPicture();
  const width = usePaperWidth();
  return (
    <AroundPaper.Provider value={aroundPaper(i18n, shown)}>
      <main className={`${page.place} ${styles.place}`}>
        <TopLine
          shown={shown}
          line={
            <RoundLine round={round} results={results}>
              {scope.region !== null && (
                <BackLink href={addressOf({ screen: 'results', round: round.id })}>
                  {i18n.t('results.wholeCompany')}
                </BackLink>
              )}
            </RoundLine>
          }
          menu={<DownloadMenu shown={shown} earlier={earlier} results={results} owns={owns} draw={draw} />}
        />
        <PaperHead />
        <Figures {...figures} />
        <PaperFoot />
        {paper(
          <PaperPage>
            <Figures {...figures} arrives={false} />
          </PaperPage>,
          width,
        )}
      </main>
    </AroundPaper.Provider>
  );
}
