import type { ReactElement, ReactNode } from 'react';
import card from '../../ui/card.module.css';
import { PartHead } from '../../ui/PartHead.tsx';
import { useOnPaper } from '../../ui/useOnPaper.ts';
import styles from './pictureCard.module.css';

interface Drawn {
  /** What it is called, by its buttons too. */
  readonly title: string;
  readonly picture: ReactNode;
  /** The same as a table, where the picture neither is one nor has one in it. */
  readonly table?: ReactNode;
  /** What stands below picture and table alike. */
  readonly below?: ReactNode;
}

/** Below its own name, with a line on how to read it. */
interface Named {
  readonly id: string;
  readonly note: string;
  /** In place of the note where nothing can be pressed. */
  readonly paperNote?: string;
  /** In place of the note above the table. */
  readonly tableNote?: string | undefined;
  readonly opening?: undefined;
}

/** Below the sentence that its page opens with. */
interface Opened {
  readonly opening: ReactElement;
}

export type FaceProps = Drawn & (Named | Opened);

interface Turned {
  readonly asTable: boolean;
  /** Beside its name. */
  readonly tools?: ReactNode;
}

/** What there is to see of a picture, on the screen and on paper. */
export function PictureFace(props: FaceProps & Turned) {
  const { picture, table, below, asTable, tools } = props;
  const room = table === undefined ? styles.one : styles.two;
  return (
    <section className={card.card}>
      <div className={tools === undefined ? styles.head : `${styles.head} ${room}`}>
        {props.opening === undefined ? <Name {...props} /> : props.opening}
        {tools}
      </div>
      {asTable ? table : picture}
      {below}
    </section>
  );
}

function Name(props: Named & Pick<Drawn, 'title'> & Pick<Turned, 'asTable'>) {
  const { id, title, note, paperNote = note, tableNote, asTable } = props;
  const read = useOnPaper() ? paperNote : note;
  return <PartHead id={id} title={title} note={asTable ? (tableNote ?? read) : read} />;
}
