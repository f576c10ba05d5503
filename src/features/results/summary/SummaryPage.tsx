import { Button } from '@fluentui/react-button';
import { ArrowDownloadRegular, PrintRegular, ShareRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { savePicture } from '../../../app/picture/savePicture.ts';
import { usePaperPicture } from '../../../app/picture/usePaperPicture.tsx';
import { addressOf } from '../../../app/route.ts';
import { canShare, share } from '../../../app/teams/share.ts';
import { useHost } from '../../../app/teams/useHost.ts';
import { BackLink } from '../../../ui/BackLink.tsx';
import page from '../../../ui/page.module.css';
import { fileOf } from '../files.ts';
import { placeOf } from '../regions.ts';
import { printPage } from './printPage.ts';
import { Sheet, type SheetProps } from './Sheet.tsx';
import { summaryPlace } from './summaryPlace.ts';
import styles from './summaryPage.module.css';

/** The width of A4 in CSS pixels. */
const A4 = 794;

type Told = 'onePage.noPrint' | 'onePage.saved' | 'picture.failed' | 'onePage.notShared';

/** The summary with what can be done with it: print, save as a picture, pass on. */
export function SummaryPage(sheet: SheetProps) {
  const { t } = useI18n();
  const host = useHost();
  const { scope, round } = sheet.shown;
  const { draw, paper } = usePaperPicture();
  const [drawing, setDrawing] = useState(false);
  const [told, setTold] = useState<Told | null>(null);
  const place = scope.region === null ? null : placeOf(round, scope);
  const main = useRef<HTMLElement>(null);

  useEffect(() => {
    window.scrollTo(0, 0);
    main.current?.querySelector('h1')?.focus({ preventScroll: true });
  }, []);

  const keep = async () => {
    setTold(null);
    setDrawing(true);
    const picture = await draw();
    setDrawing(false);
    if (picture) savePicture(picture, fileOf('summary', sheet.shown));
    setTold(picture ? 'onePage.saved' : 'picture.failed');
  };
  const passOn = () => {
    setTold(null);
    share(host, {
      place: addressOf({ screen: 'results', round: round.id, place: summaryPlace(place) }).slice(2),
      title: round.title,
    }).catch(() => setTold('onePage.notShared'));
  };

  return (
    <main ref={main} className={page.place}>
      <div className={styles.head} data-not-in-picture>
        <BackLink href={addressOf({ screen: 'results', round: round.id, place })}>
          {t('onePage.back')}
        </BackLink>
        <div className={styles.buttons}>
          {!host.isHandheld && (
            <Button
              appearance="primary"
              icon={<PrintRegular />}
              onClick={() => void printPage().then((begun) => setTold(begun ? null : 'onePage.noPrint'))}
            >
              {t('onePage.print')}
            </Button>
          )}
          <Button
            appearance={host.isHandheld ? 'primary' : 'secondary'}
            icon={<ArrowDownloadRegular />}
            disabledFocusable={drawing}
            onClick={() => void keep()}
          >
            {t('picture.png')}
          </Button>
          {canShare(host) && (
            <Button icon={<ShareRegular />} onClick={passOn}>
              {t('onePage.passOn')}
            </Button>
          )}
        </div>
        <p className={styles.note}>
          {host.isHandheld && `${t('onePage.handheld')} `}
          {canShare(host) && t('onePage.passOn.note')}
        </p>
        <p role="status" className={styles.told}>
          {told && t(told)}
        </p>
      </div>
      <Sheet {...sheet} />
      {paper(<Sheet {...sheet} asCopy />, A4)}
    </main>
  );
}
