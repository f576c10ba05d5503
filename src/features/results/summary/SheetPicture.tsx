import { FluentProvider } from '@fluentui/react-provider';
import { useEffect, useRef } from 'react';
import { pictureOf } from '../../../app/picture/savePicture.ts';
import { lightTheme } from '../../../app/theme/fluentThemes.ts';
import { Sheet, type SheetProps } from './Sheet.tsx';
import styles from './sheet.module.css';

interface Props extends SheetProps {
  /** The picture, or null where the browser cannot draw it. */
  readonly onMade: (picture: Blob | null) => void;
}

/** Draws the summary once as it is on paper, whatever the screen's width and theme. */
export function SheetPicture({ onMade, ...sheet }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const made = useRef(onMade);
  useEffect(() => {
    const drawn = place.current?.querySelector('article');
    if (!drawn) return;
    let wanted = true;
    void pictureOf(drawn)
      .catch(() => null)
      .then((picture) => wanted && made.current(picture));
    return () => {
      wanted = false;
    };
  }, []);
  return (
    <div ref={place} className={styles.place} data-paper data-not-in-picture aria-hidden>
      <FluentProvider theme={lightTheme}>
        <Sheet {...sheet} asCopy />
      </FluentProvider>
    </div>
  );
}
