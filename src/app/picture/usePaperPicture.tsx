import { useRef, useState, type ReactNode } from 'react';
import { PaperPicture } from './PaperPicture.tsx';

/** What draws a picture when it is asked for. */
export interface PaperDrawing {
  /** Begins to draw, or waits for what is being drawn; the picture, or null where the browser cannot draw it. */
  readonly draw: () => Promise<Blob | null>;
  /** Belongs somewhere on the page: holds what is drawn as long as it is drawn. @param width in CSS pixels */
  readonly paper: (content: ReactNode, width: number) => ReactNode;
}

/** Draws a part of the page as it is on paper, when somebody wants to keep it as a picture. */
export function usePaperPicture(): PaperDrawing {
  const [asked, setAsked] = useState<{ readonly done: (picture: Blob | null) => void } | null>(null);
  const drawing = useRef<Promise<Blob | null> | null>(null);
  return {
    draw: () => (drawing.current ??= new Promise((done) => setAsked({ done }))),
    paper: (content, width) =>
      asked && (
        <PaperPicture
          width={width}
          onMade={(picture) => {
            drawing.current = null;
            setAsked(null);
            asked.done(picture);
          }}
        >
          {content}
        </PaperPicture>
      ),
  };
}
