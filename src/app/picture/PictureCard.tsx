import { Button } from '@fluentui/react-button';
import { ArrowDownloadRegular, DataBarHorizontalRegular, TableRegular } from '@fluentui/react-icons';
import { useCallback, useState } from 'react';
import type { FileParts } from '../../../contract/fileName.ts';
import { Menu } from '../../ui/Menu.tsx';
import { PassingNote } from '../../ui/PassingNote.tsx';
import { useI18n } from '../i18n/useI18n.ts';
import { PaperPage } from './PaperPage.tsx';
import { usePaperWidth } from './paperWidth.ts';
import styles from './pictureCard.module.css';
import { PictureFace, type FaceProps } from './PictureFace.tsx';
import { saveFigures, type Figures } from './saveFigures.ts';
import { savePicture } from './savePicture.ts';
import { usePaperPicture } from './usePaperPicture.tsx';

interface Props {
  /** What its files are called. */
  readonly file: FileParts;
  readonly figures: () => Figures;
  /** Whether it is seen as a table, and how that is turned: where that has to outlive the card. */
  readonly turned?: readonly [boolean, (asTable: boolean) => void];
}

/** A picture with its name, the table behind it, and both to be saved. */
export function PictureCard({ figures, file, turned, ...face }: Props & FaceProps) {
  const { t } = useI18n();
  const { title, table } = face;
  const ownTurn = useState(false);
  const [asTable, setAsTable] = turned ?? ownTurn;
  const [drawing, setDrawing] = useState(false);
  const [told, setTold] = useState<'download.done' | 'picture.failed' | null>(null);
  const hush = useCallback(() => setTold(null), []);
  const { draw, paper } = usePaperPicture();
  const width = usePaperWidth();

  const save = async () => {
    setDrawing(true);
    const picture = await draw();
    setDrawing(false);
    if (picture) savePicture(picture, file);
    setTold(picture ? 'download.done' : 'picture.failed');
  };
  const keepFigures = () => {
    saveFigures(figures(), file);
    setTold('download.done');
  };
  const turn = t(asTable ? 'picture.asPicture' : 'picture.asTable', { title });
  return (
    <>
      <PictureFace
        {...face}
        asTable={asTable}
        tools={
          <div className={styles.tools} data-not-in-picture>
            {table !== undefined && (
              <Button
                appearance="subtle"
                icon={asTable ? <DataBarHorizontalRegular /> : <TableRegular />}
                aria-label={turn}
                title={turn}
                onClick={() => setAsTable(!asTable)}
              />
            )}
            <Menu
              label={t('picture.save', { title })}
              icon={<ArrowDownloadRegular />}
              signOnly
              busy={drawing}
              items={[
                { id: 'picture', label: t('picture.png'), note: 'PNG', onChoose: () => void save() },
                { id: 'figures', label: t('picture.csv'), note: 'CSV', onChoose: keepFigures },
              ]}
            />
            <PassingNote text={told ? t(told) : ''} onGone={hush} />
          </div>
        }
      />
      {paper(
        <PaperPage>
          <PictureFace {...face} asTable={asTable} />
        </PaperPage>,
        width,
      )}
    </>
  );
}
