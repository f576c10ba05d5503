import type { MyData } from '../../../../contract/myData.ts';
import { listed } from '../../../app/i18n/figures.ts';
import type { I18n } from '../../../app/i18n/i18n.ts';

/** What is kept of somebody beside rounds, a sentence each. */
export function linesOf({ t, locale }: Pick<I18n, 't' | 'locale'>, data: MyData): string[] {
  const { chat, muted, liaison, steps } = data;
  return [
    chat
      ? t('myData.chat', { language: chat.language ?? '', zone: chat.timeZone ?? '' })
      : t('myData.noChat'),
    ...(muted ? [t('myData.muted')] : []),
    ...(liaison
      ? [
          liaison.regions
            ? t('myData.liaison.regions', { regions: listed(locale, liaison.regions) })
            : t('myData.liaison.all'),
        ]
      : []),
    ...(steps.length > 0 ? [t('myData.steps', { count: steps.length })] : []),
  ];
}
