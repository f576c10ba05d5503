import { SideSign } from '../../ui/SideSign.tsx';
import { useI18n } from './useI18n.ts';

/** The name of a side behind its sign. */
export function SideName({ side }: { side: 'sales' | 'marketing' }) {
  const { t } = useI18n();
  return (
    <>
      <SideSign side={side} /> {t(`side.${side}`)}
    </>
  );
}
