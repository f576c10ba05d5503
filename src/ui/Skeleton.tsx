import { Announced } from './Announced.tsx';
import { Card } from './Card.tsx';
import hidden from './hidden.module.css';
import styles from './skeleton.module.css';

/** Heights and widths of what is coming: a sentence, a picture, two lines. */
const shapes = [
  { blockSize: 28, inlineSize: '62%' },
  { blockSize: 40, inlineSize: '100%' },
  { blockSize: 16, inlineSize: '85%' },
  { blockSize: 16, inlineSize: '56%' },
];

interface Props {
  readonly label: string;
  /** Without the moment in which what is quick would flicker: the shapes stand there already. */
  readonly atOnce?: boolean;
}

/** Quiet shapes of a screen that is on its way. */
export const Skeleton = ({ label, atOnce = false }: Props) => (
  <main className={atOnce ? `${styles.place} ${styles.atOnce}` : styles.place} aria-busy>
    <h1 className={hidden.hidden}>
      <Announced text={label} />
    </h1>
    <Card className={styles.card}>
      {shapes.map((shape) => (
        <div key={shape.inlineSize} className={styles.shape} style={shape} />
      ))}
    </Card>
  </main>
);
