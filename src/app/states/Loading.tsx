import { Skeleton } from '../../ui/Skeleton.tsx';
import { useI18n } from '../i18n/useI18n.ts';

/** A screen is on its way. */
export const Loading = () => <Skeleton label={useI18n().t('app.loading')} />;
