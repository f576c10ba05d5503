import { Button } from '@fluentui/react-button';
import { ArrowDownloadRegular, DataBarHorizontalRegular, TableRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { FileParts } from '../../../contract/fileName.ts';
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
}

/** A picture with its name, the table behind it, and both to be saved. */
export function PictureCard({ figures, file, ...face }: Props & FaceProps) {
  const { t } = useI18n();
  const { title, table } = face;
  const [asTable, setAsTable] = useState(false);
  const [saving, setSaving] = useState(false);
  const [drawing, setDrawing] = useState(false);
  const [told, setTold] = useState<'download.done' | 'picture.failed' | null>(null);
  const { draw, paper } = usePaperPicture();
  const width = usePaperWidth();

  const save = async () => {
    setTold(null);
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
            <Button
              appearance="subtle"
              icon={<ArrowDownloadRegular />}
              aria-label={t('picture.save', { title })}
              title={t('picture.save', { title })}
              aria-expanded={saving}
              onClick={() => {
                setTold(null);
                setSaving(!saving);
              }}
            />
          </div>
        }
      >
        {saving && (
          <div className={styles.saving} data-not-in-picture>
            <Button size="small" disabledFocusable={drawing} onClick={() => void save()}>
              {t('picture.png')}
            </Button>
            <Button size="small" onClick={keepFigures}>
              {t('picture.csv')}
            </Button>
            <span role="status" className={styles.told}>
              {told && t(told)}
            </span>
          </div>
        )}
      </PictureFace>
      {paper(
        <PaperPage>
          <PictureFace {...face} asTable={asTable} />
        </PaperPage>,
        width,
      )}
    </>
  );
}
