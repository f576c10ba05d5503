import { createI18n, type I18n } from '../../../../src/app/i18n/i18n.ts';
import { userLocale } from '../../../../src/app/i18n/locale.ts';
import { textsOf } from '../../../builders/texts.ts';

const i18nFor = (locale: string, catalogue = {}, now = new Date('2026-10-26T09:00:00Z')): I18n =>
  createI18n(textsOf(catalogue), userLocale([locale]), now);

/** Noon of a day where the tests run, wherever that is. */
const noonOf = (year: number, month: number, day: number) => new Date(year, month - 1, day, 12).toISOString();

test('a shown score is rounded down, so that it never contradicts its level', () => {
  const { tenth } = i18nFor('en');
  expect(tenth(59.96)).toBe('59.9');
  expect(tenth(54)).toBe('54.0');
  expect(tenth(2.3)).toBe('2.3');
});

test('a day of this year goes without its year, another one with it', () => {
  const { day } = i18nFor('en-GB');
  expect(day(noonOf(2026, 11, 13))).toBe('13\u00a0November');
  expect(day(noonOf(2027, 1, 15))).toBe('15\u00a0January 2027');
});

test('a line never ends between a day and its month', () => {
  expect(i18nFor('en-US').date('2027-11-13')).toBe('November\u00a013, 2027');
  expect(i18nFor('es').date('2027-11-13')).toBe('13\u00a0de\u00a0noviembre de 2027');
  expect(i18nFor('es').day(noonOf(2026, 11, 13))).toBe('13\u00a0de\u00a0noviembre');
  expect(i18nFor('en-US').day(noonOf(2026, 11, 13))).toBe('November\u00a013');
  expect(i18nFor('fr').date('2027-11-01')).toBe('1er\u00a0novembre 2027');
});

test('a calendar day is the same day everywhere', () => {
  expect(i18nFor('en-GB').date('2027-11-13')).toBe('13\u00a0November 2027');
});

test('people whose language is missing read English with the dates of their region', () => {
  expect(userLocale(['sv-SE', 'pl'])).toEqual({ language: 'en', tag: 'en-SE' });
  expect(i18nFor('sv-SE').day(noonOf(2026, 11, 13))).toBe('13\u00a0November');
});

test('people read the first of their languages that exists, with the dates of their own region', () => {
  expect(userLocale(['pl', 'de-AT', 'fr'])).toEqual({ language: 'de', tag: 'de-AT' });
  expect(i18nFor('de-AT').day(noonOf(2026, 1, 13))).toBe('13.\u00a0Jänner');
  expect(i18nFor('fr-BE').day(noonOf(2026, 11, 13))).toBe('13\u00a0novembre');
});

test('the first language that exists is taken, however the host writes it', () => {
  expect(userLocale(['sv', 'en-us']).tag).toBe('en-US');
  expect(userLocale(['en_GB']).tag).toBe('en-GB');
  expect(userLocale([undefined, '', '!']).tag).toBe('en');
});

test('a text that does not exist is a mistake of the program', () => {
  expect(() => i18nFor('en').t('nav.answer')).toThrow('createI18n requires a text for nav.answer');
});
