import { FluentProvider } from '@fluentui/react-provider';
import { useEffect, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { OnPaper } from '../../ui/useOnPaper.ts';
import { lightTheme } from '../theme/fluentThemes.ts';
import styles from './paper.module.css';
import { pictureOf } from './savePicture.ts';

interface Props {
  readonly children: ReactNode;
  /** In CSS pixels. */
  readonly width: number;
  /** Gets the picture, or null where the browser cannot draw it. */
  readonly onMade: (picture: Blob | null) => void;
}

/** Draws something once as it is on paper, whatever the screen's width and theme, where nobody sees it. */
export function PaperPicture({ children, width, onMade }: Props) {
  const drawn = useRef<HTMLDivElement>(null);
  const made = useRef(onMade);
  useEffect(() => {
    if (!drawn.current) return;
    let wanted = true;
    void pictureOf(drawn.current)
      .catch(() => null)
      .then((picture) => wanted && made.current(picture));
    return () => {
      wanted = false;
    };
  }, []);
  // Beside the page: nothing on it moves meanwhile.
  return createPortal(
    <div className={styles.place} style={{ inlineSize: width }} data-paper data-not-in-picture aria-hidden>
      <FluentProvider theme={lightTheme}>
        <OnPaper.Provider value>
          <div ref={drawn} className={styles.sheet}>
            {children}
          </div>
        </OnPaper.Provider>
      </FluentProvider>
    </div>,
    document.body,
  );
}
