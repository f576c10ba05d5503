import { Button } from '@fluentui/react-button';
import { ArrowDownloadRegular, DataBarHorizontalRegular, TableRegular } from '@fluentui/react-icons';
import { useRef, useState, type ReactNode } from 'react';
import card from '../../ui/card.module.css';
import { download } from '../../ui/download.ts';
import { PartHead } from '../../ui/PartHead.tsx';
import { useI18n } from '../i18n/useI18n.ts';
import styles from './pictureCard.module.css';
import { saveFigures, type Figures } from './saveFigures.ts';
import { fileName, pictureOf } from './savePicture.ts';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  /** What the figures are of: goes into the names of files. */
  readonly of: string;
  readonly figures: () => Figures;
  readonly picture: ReactNode;
  /** The same as a table, where the picture is not one itself. */
  readonly table?: ReactNode;
  readonly tableNote?: string;
}

/** A picture with its name, the table behind it, and both to be saved. */
export function PictureCard({ id, title, note, of, figures, picture, table, tableNote = note }: Props) {
  const { t } = useI18n();
  const place = useRef<HTMLElement>(null);
  const [asTable, setAsTable] = useState(false);
  const [saving, setSaving] = useState(false);
  const [failed, setFailed] = useState(false);
  const name = fileName(of, title);

  const savePicture = async () => {
    setFailed(false);
    if (!place.current) return;
    await pictureOf(place.current).then(
      (blob) => download(blob, `${name}.png`),
      () => setFailed(true),
    );
  };

  return (
    <section className={card.card} ref={place}>
      <div className={styles.head}>
        <PartHead id={id} title={title} note={asTable ? tableNote : note} />
        <div className={styles.tools} data-not-in-picture>
          {table !== undefined && (
            <Button
              appearance="subtle"
              icon={asTable ? <DataBarHorizontalRegular /> : <TableRegular />}
              aria-label={t(asTable ? 'picture.asPicture' : 'picture.asTable', { title })}
              title={t(asTable ? 'picture.asPicture' : 'picture.asTable', { title })}
              onClick={() => setAsTable(!asTable)}
            />
          )}
          <Button
            appearance="subtle"
            icon={<ArrowDownloadRegular />}
            aria-label={t('picture.save', { title })}
            title={t('picture.save', { title })}
            aria-expanded={saving}
            onClick={() => setSaving(!saving)}
          />
        </div>
      </div>
      {saving && (
        <div className={styles.saving} data-not-in-picture>
          <Button size="small" onClick={() => void savePicture()}>
            {t('picture.png')}
          </Button>
          <Button size="small" onClick={() => saveFigures(figures(), name)}>
            {t('picture.csv')}
          </Button>
          <span role="status" className={styles.failed}>
            {failed && t('picture.failed')}
          </span>
        </div>
      )}
      {asTable ? table : picture}
    </section>
  );
}
