import { Announced } from './Announced.tsx';
import { Card } from './Card.tsx';
import hidden from './hidden.module.css';
import styles from './skeleton.module.css';

/** Its height in pixels, and its width in per cent of what it stands in. */
type Shape = readonly [number, number];

const rows = (count: number): readonly Shape[] => Array.from({ length: count }, () => [42, 100]);
/** A sentence, a picture, two lines: what the page itself paints first (index.html). */
const first: readonly Shape[] = [
  [28, 62],
  [40, 100],
  [16, 85],
  [16, 56],
];

/** What stands above the cards, and the cards. */
const looks: Readonly<Record<'page' | 'figures' | 'list' | 'form', readonly (readonly Shape[])[]>> = {
  page: [[], first],
  figures: [[[32, 40]], first, rows(6), rows(8)],
  list: [
    [
      [28, 26],
      [16, 42],
    ],
    rows(5),
  ],
  form: [[], [...first.slice(0, 1), [16, 85], [16, 56], ...rows(3)]],
};

interface Props {
  readonly label: string;
  /** What is coming looks like this. */
  readonly like?: keyof typeof looks;
  /** Without the moment in which what is quick would flicker: the shapes stand there already. */
  readonly atOnce?: boolean;
}

/** Quiet shapes of a screen that is on its way. */
export function Skeleton({ label, like = 'page', atOnce = false }: Props) {
  const [above = [], ...cards] = looks[like];
  return (
    <main
      className={`${styles.place} ${atOnce ? styles.atOnce : ''} ${cards.length > 1 || like === 'list' ? styles.wide : ''}`}
      aria-busy
    >
      <h1 className={hidden.hidden}>
        <Announced text={label} />
      </h1>
      <Shapes shapes={above} />
      {cards.map((shapes, index) => (
        <Card key={index} className={styles.card}>
          <Shapes shapes={shapes} />
        </Card>
      ))}
    </main>
  );
}

const Shapes = ({ shapes }: { shapes: readonly Shape[] }) =>
  shapes.map(([blockSize, width], index) => (
    <div key={index} className={styles.shape} style={{ blockSize, inlineSize: `${width}%` }} />
  ));

export type Look = keyof typeof looks;
