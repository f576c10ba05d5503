import { useRef, useState } from 'react';
import { AsAsked } from '../../../app/i18n/AsAsked.tsx';
import { sizeOf } from '../../../app/i18n/figures.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import { MoreButton } from '../../../ui/MoreButton.tsx';
import hidden from '../../../ui/hidden.module.css';
import { SureDifference } from '../../../ui/SureDifference.tsx';
import { useOnPaper } from '../../../ui/useOnPaper.ts';
import { DivergingBar } from '../../../ui/bars/DivergingBar.tsx';
import { scaleOf, sharesOf } from '../../../ui/bars/shares.ts';
import { countsOf } from './answerCounts.ts';
import type { CaseData } from '../caseData.ts';
import { askedText } from '../subjects.ts';
import styles from './evidence.module.css';
import { partsOf } from './parts.ts';

/** Shown at first, as long as there are not just a few more. */
const SHOWN = 6;
const A_FEW = 2;

/** How both sides answered what a case includes, all on one scale. */
export function PartBars({ data }: { data: CaseData }) {
  const i18n = useI18n();
  const { t, tenth } = i18n;
  const [all, setAll] = useState(false);
  // Paper has no button to unfold the rest.
  const onPaper = useOnPaper();
  const list = useRef<HTMLUListElement>(null);
  const { item, questions, scope } = data;
  const parts = partsOf(item).map((part) => {
    const counts = countsOf(questions, part, scope);
    return {
      part,
      bars:
        counts &&
        ([
          ['sales', sharesOf(counts.sales)],
          ['marketing', sharesOf(counts.marketing)],
        ] as const),
    };
  });
  const scale = scaleOf(parts.flatMap(({ bars }) => bars?.map(([, shares]) => shares) ?? []));
  const others = parts.length > SHOWN + A_FEW ? parts.length - SHOWN : 0;
  return (
    <>
      <ul ref={list} className={styles.parts} aria-labelledby="case-parts">
        {parts.slice(0, all || onPaper || others === 0 ? undefined : SHOWN).map(({ part, bars }) => (
          <li key={part.kind + part.id}>
            <p className={part.kind === 'area' ? styles.area : undefined}>
              <AsAsked>{askedText(questions, part) ?? ''}</AsAsked>
            </p>
            <p className={hidden.hidden}>
              {part.sales !== undefined &&
                part.marketing !== undefined &&
                t('case.parts.averages', { sales: tenth(part.sales), marketing: tenth(part.marketing) })}
            </p>
            <div className={styles.smallBars}>
              {bars?.map(([side, shares]) => (
                <DivergingBar key={side} side={side} shares={shares} scale={scale} />
              ))}
            </div>
            <p className={styles.by}>
              <SureDifference
                side={item.higher}
                name={t(`side.${item.higher}`)}
                by={sizeOf(i18n, part.gap ?? 0)}
              />
            </p>
          </li>
        ))}
      </ul>
      {others > 0 && (
        <div className={styles.others}>
          <MoreButton all={all} onAll={setAll} list={list} shown={SHOWN}>
            {all ? t('results.fewer') : t('results.others', { count: others })}
          </MoreButton>
        </div>
      )}
    </>
  );
}
