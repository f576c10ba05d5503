import { beginning } from '../../../../../src/features/answer/answers/beginning.ts';
import { emptyDraft } from '../../../../../src/features/answer/answers/draft.ts';
import { draft } from './builders.ts';

const place = { side: null, region: null } as const;
const saved = { draft: draft({ P1: 1 }), etag: '"1"' };
const nothing = { draft: emptyDraft, etag: '"none"' };

test('without anything before, the form is empty', () => {
  expect(beginning({ place, saved: nothing, kept: null, sent: null })).toEqual({
    saved: emptyDraft,
    etag: '"none"',
    mine: emptyDraft,
  });
});

test('the draft on the server is where somebody goes on, on whatever device', () => {
  expect(beginning({ place, saved, kept: null, sent: null }).mine.answers).toEqual({ P1: 1 });
});

test('what this window had not saved goes on top of it', () => {
  const kept = { base: draft({}), mine: draft({ P2: 5 }) };
  const { mine, saved: base } = beginning({ place, saved, kept, sent: null });
  expect(mine.answers).toEqual({ P1: 1, P2: 5 });
  expect(base.answers).toEqual({ P1: 1 });
});

test('what was discarded elsewhere meanwhile does not come back with it', () => {
  const kept = { base: draft({ P1: 1, P2: 1 }), mine: draft({ P1: 1, P2: 5 }) };
  const sent = draft({ P1: 3, P2: 3 });
  expect(beginning({ place, saved: nothing, kept, sent }).mine.answers).toEqual({ P1: 3, P2: 5 });
});

test('who changes what they have sent begins with it, or with the changes that wait in the draft', () => {
  const sent = draft({ P1: 3, P2: 3 });
  expect(beginning({ place, saved: nothing, kept: null, sent }).mine).toEqual(sent);
  expect(beginning({ place, saved, kept: null, sent }).mine.answers).toEqual({ P1: 1 });
});

test('side and region of a roster go before what a draft says', () => {
  const roster = { side: 'marketing', region: 'Benelux' } as const;
  expect(beginning({ place: roster, saved, kept: null, sent: null }).mine).toMatchObject(roster);
});
