import { dayOf, momentShort } from '../../api/bot/cards/figures.ts';
import { speakerOf } from '../../api/bot/speaker.ts';
import { userLocale } from '../../src/app/i18n/locale.ts';

const said = (locale: string) => ({
  type: 'message',
  id: '1',
  serviceUrl: 'https://smba.example/',
  conversation: { id: 'c', conversationType: 'personal' },
  from: { id: 'u', aadObjectId: '11111111-2222-4333-8444-555555555555' },
  recipient: { id: 'b' },
  locale,
});

/** As what a card is written to somebody whose Teams is in this language. */
const cardTag = (locale: string) =>
  speakerOf(said(locale) as unknown as Parameters<typeof speakerOf>[0], 't')?.locale ?? '';

/** Cards in English had Polish dates for whoever has Teams in Polish; the tab has English ones, as they are written in Poland. */
test.each(['en-us', 'en-GB', 'de-CH', 'fr', 'nl-BE', 'pl-PL', 'pl', 'sv-SE', 'pt-BR'])(
  'a card and the tab write dates alike to somebody whose Teams is in %s',
  (locale) => {
    const { tag } = userLocale([locale]);
    const at = '2026-11-23T14:05:00.000Z';
    expect(dayOf(cardTag(locale), '2026-11-23', '2026-11-22')).toBe(dayOf(tag, '2026-11-23', '2026-11-22'));
    expect(momentShort(cardTag(locale), at, 'UTC')).toBe(momentShort(tag, at, 'UTC'));
  },
);

test('whoever has Teams in a language that Concord does not speak reads the dates of a card in English', () => {
  expect(dayOf(cardTag('pl-PL'), '2026-11-23', '2026-11-22')).toMatch(/Monday.* November/);
});
