import { regionName } from '../../contract/answers.ts';
import { createRoundBody } from '../../contract/rounds.ts';

/** A family of three is three signs and two that join them; they were refused as unseen, as were many Persian words. */
const FAMILY = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}';
const CODER = '\u{1f469}\u{1f3fd}\u200d\u{1f4bb}';
const RAINBOW = '\u{1f3f3}\ufe0f\u200d\u{1f308}';
const PERSIAN = '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645';
const HINDI = '\u0915\u094d\u200d\u0937';

const names = (title: string, region: string) => [
  createRoundBody.safeParse({ title, closesAt: '2099-01-01T00:00:00Z' }).success,
  regionName.safeParse(region).success,
];

describe('the name of a round or a region', () => {
  it.each([
    ['joined emoji', FAMILY],
    ['one with a tone of skin', CODER],
    ['one with a selector', RAINBOW],
    ['Persian that keeps letters apart', PERSIAN],
    ['Hindi that joins them', HINDI],
  ])('may have %s', (_what, name) => {
    expect(names(name, `Team ${name} 1`)).toEqual([true, true]);
    expect(regionName.parse(name)).toBe(name.normalize('NFC'));
  });

  it.each([
    ['a sign that joins nothing', '\u200d'],
    ['one at its end', `${FAMILY}\u200d`],
    ['one between letters that do not join', 'DA\u200dCH'],
    ['one that keeps Latin letters apart', 'DA\u200cCH'],
    ['two of them in a row', '\u{1f468}\u200d\u200d\u{1f469}'],
    ['a turn of the direction', 'DACH\u202e'],
    ['an isolate', '\u2068DACH\u2069'],
    ['a blank of no width', 'DA\u200bCH'],
    ['a mark of the byte order', '\ufeffDACH'],
    ['a soft hyphen', 'DA\u00adCH'],
  ])('has never %s', (_what, name) => {
    expect(names(name, name)).toEqual([false, false]);
  });

  it('is read in one go, however many marks somebody puts into it', () => {
    // One of these took half a minute of a server. Each step counted, it is in proportion; see what 200,000 take.
    const marks = `a${'\u0301'.repeat(200_000)}\u200cb`;
    const joined = '\u0645\u200c'.repeat(100_000);
    for (const name of [marks, joined, `${joined}\u0645 ${marks}`])
      expect(names(name, name)).toEqual([false, false]);
  });

  it('is the same name with and without them, so that nobody makes two that look alike', () => {
    const regions = [PERSIAN, PERSIAN.replace('\u200c', '')];
    const body = { title: 'Spring', regions, closesAt: '2099-01-01T00:00:00Z' };
    expect(createRoundBody.safeParse(body).success).toBe(false);
  });

  it.each([
    ['a choice of picture', 'DACH\ufe0f'],
    ['a joiner of graphemes', 'DA\u034fCH'],
    ['a filler', 'DACH\u3164'],
  ])('is the same name with %s, which nobody sees', (_what, name) => {
    const body = { title: 'Spring', regions: ['DACH', name], closesAt: '2099-01-01T00:00:00Z' };
    expect(createRoundBody.safeParse(body).error?.issues).toMatchObject([
      { path: ['regions'], message: 'every region is named once' },
    ]);
  });
});
