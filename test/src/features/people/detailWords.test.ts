import type { AuditEntry } from '../../../../contract/audit.ts';
import { detailWords } from '../../../../src/features/people/detailWords.ts';
import { wordsFor } from '../results/builders.ts';

const told = (details: AuditEntry['details'], about: string | null = null) =>
  detailWords(wordsFor('en-GB'), { about, details }).replaceAll(/\s/g, ' ');

test('what the log keeps of an act is told in words, moments as the reader is used to', () => {
  const closesAt = new Date(2026, 10, 13, 16, 30).toISOString();
  expect(told({ fields: ['title', 'closesAt'], title: 'Autumn', closesAt, people: 3, final: false })).toBe(
    'changed: title, closes; title: Autumn; closes: 13 Nov 2026, 16:30; people: 3; final: no',
  );
  expect(told({ act: 'handed-over', state: 'taken', to: 'Ben', toId: 'an-object-id' })).toBe(
    'what: handed over; state: taken; to: Ben',
  );
  expect(told({ higher: 'marketing' }, 'autumn~r00~area~trust')).toBe('higher: Marketing');
  expect(told({ file: 'aggregate', format: 'xlsx', release: 3 })).toBe(
    'file: published figures; format: xlsx; release: 3',
  );
  expect(told({ people: 40 }, 'invitation')).toBe('invitation; people: 40');
});

test('what somebody wrote stays what they wrote, also where it is a word of the log', () => {
  expect(told({ title: 'closed' }, 'our-words')).toBe('our-words; title: closed');
  expect(told({ 'a-newer-name': 'draft' })).toBe('a-newer-name: draft');
  expect(told({})).toBe('');
});
