import type { ReactNode } from 'react';
import type { Me } from '../../../../contract/me.ts';
import { GuideCard } from '../../../app/guide/GuideCard.tsx';
import { useGuide } from '../../../app/guide/useGuide.ts';
import { useI18n } from '../../../app/i18n/useI18n.ts';
import type { CaseItem } from '../caseItem.ts';

/** What a liaison should know before the first case. Who has taken one knows it. */
export function LiaisonGuide({ me, items }: { me: Me; items: readonly CaseItem[] }) {
  const { rich, t } = useI18n();
  const [wanted, close] = useGuide('liaison', me.id);
  const knows = items.some(({ takenBy }) => takenBy?.id === me.id);
  if (!wanted || knows || !me.roles.includes('liaison')) return null;
  const strong = { b: (words: ReactNode) => <strong>{words}</strong> };
  return (
    <GuideCard title={t('guide.liaison.title')} onClose={close}>
      <li>{rich('guide.liaison.case', {}, strong)}</li>
      <li>{rich('guide.liaison.take', { button: t('case.take') }, strong)}</li>
      {/* Where there is no case, the page says so itself. */}
      {items.length > 0 && <li>{rich('guide.liaison.quiet', {}, strong)}</li>}
    </GuideCard>
  );
}
