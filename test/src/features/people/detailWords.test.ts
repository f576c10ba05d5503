import type { AuditEntry } from '../../../../contract/audit.ts';
import { actWords, detailWords } from '../../../../src/features/people/detailWords.ts';
import es from '../../../../src/app/i18n/es.json' with { type: 'json' };
import fr from '../../../../src/app/i18n/fr.json' with { type: 'json' };
import { wordsFor } from '../results/builders.ts';

const titles = new Map([
  ['autumn', 'Autumn'],
  ['spring', 'Spring'],
]);
const told = (
  details: AuditEntry['details'],
  about: string | null = null,
  round: string | null = null,
  act: AuditEntry['act'] = 'round-changed',
) => detailWords(wordsFor('en-GB'), { act, round, about, details }, titles).replaceAll(/\s/g, ' ');

test('what the log keeps of an act is told in words, moments as the reader is used to', () => {
  const closesAt = new Date(2026, 10, 13, 16, 30).toISOString();
  expect(told({ fields: ['title', 'closesAt'], title: 'Autumn', closesAt, people: 3, final: true })).toBe(
    'changed: title, closes; title: Autumn; closes: 13 Nov 2026, 16:30; people: 3; final: yes',
  );
  expect(told({ higher: 'marketing' }, 'autumn~r00~area~trust')).toBe('higher: Marketing');
  expect(told({ file: 'aggregate', format: 'xlsx', release: 3 })).toBe(
    'file: published figures; format: xlsx; release: 3',
  );
  expect(told({ people: 40 }, 'invitation')).toBe('invitation; people: 40');
});

test('what somebody did with a case or a step is one short sentence, and its state is told where it is news', () => {
  const did = (act: string, to: object = {}) => {
    const details = { act, state: 'taken', ...to };
    const said = actWords(wordsFor('en-GB'), { act: 'case-changed', details });
    return [said, told(details, 'autumn~r00~area~trust', 'autumn', 'case-changed')];
  };
  expect(did('taken')).toEqual(['Disagreement taken', '']);
  expect(did('handed-over', { to: 'Ben', toId: 'an-object-id' })).toEqual([
    'Disagreement handed over',
    'to: Ben',
  ]);
  expect(did('a-newer-act')).toEqual(['Disagreement changed', 'what: a-newer-act; state: taken']);
  expect(did('constructor')).toEqual(['Disagreement changed', 'what: constructor; state: taken']);
  const step = (fields: string[], state: string) =>
    told({ fields, state }, 'a~step', 'autumn', 'step-changed');
  expect(step(['due'], 'open')).toBe('changed: due');
  expect(step(['state'], 'done')).toBe('changed: state; state: done');
  expect(told({ number: 2, final: false })).toBe('number: 2');
});

test('a round that is open agrees with its noun, in languages that have two words', () => {
  const told = (act: AuditEntry['act']) =>
    detailWords(wordsFor('es', es), { act, round: null, about: null, details: { state: 'open' } }, titles);
  expect([told('round-created'), told('case-changed')]).toEqual(['estado: abierta', 'estado: abierto']);
});

test('what stands beside it, counts of nothing and ids are left out; other rounds are told by their titles', () => {
  expect(told({ title: 'Autumn', state: 'open' }, null, 'autumn')).toBe('state: open');
  expect(told({ title: 'Fall', state: 'open' }, null, 'autumn')).toBe('title: Fall; state: open');
  expect(told({ people: 5, added: 5, moved: 0, removed: 0, renamed: 0 })).toBe('people: 5; added: 5');
  expect(told({ people: 0 })).toBe('people: 0');
  expect(told({ copyOf: 'spring' }, null, 'autumn')).toBe('copy of the round: Spring');
  expect(told({ copyOf: 'gone', version: '242d5fa9f0c0e195', statements: 50 })).toBe('statements: 50');
});

test('what somebody wrote stays what they wrote, also where it is a word of the log', () => {
  expect(told({ title: 'closed' }, 'our-words')).toBe('our-words; title: closed');
  expect(told({ 'a-newer-name': 'draft' })).toBe('a-newer-name: draft');
  expect(told({})).toBe('');
});

test('in French, a space that no line breaks at stands before the semicolon, too', () => {
  const entry = { act: 'round-changed', round: null, about: null, details: { people: 5, added: 5 } } as const;
  expect(detailWords(wordsFor('fr', fr), entry, titles)).toContain(' 5\u202f; ');
});
