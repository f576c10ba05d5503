import { RestError } from '@azure/data-tables';
import * as z from 'zod';
import { loggable } from '../../../api/functions/loggable.ts';

describe('what the log holds of an error', () => {
  test('storage refuses a row: its code and the place in the code, not the address with the pseudonym', () => {
    const address = "https://x.table.core.windows.net/responses(PartitionKey='a~001',RowKey='r~70f52bf5')";
    const error = new RestError(`InvalidInput ${address}`, { code: 'InvalidInput', statusCode: 400 });
    expect(loggable(error)).toMatch(/^RestError: InvalidInput 400\n\s+at /);
    expect(loggable(error)).not.toMatch(/r~|responses\(/);
  });

  test('a mistake of ours: what it says', () =>
    expect(loggable(new TypeError('x is not a function'))).toMatch(
      /^TypeError: x is not a function\n\s+at /,
    ));

  test('a stored text that cannot be read: where, and nothing of the text', () => {
    const parsed = () => JSON.parse('{"answers":[1,2,x]}') as unknown;
    const error = (() => {
      try {
        return parsed();
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(loggable(error)).toMatch(/^SyntaxError: unreadable\n\s+at /);
    expect(loggable(error)).not.toContain('answers');
  });

  test('a text with lines that look like places: nothing of them, whatever they lead to', () => {
    for (const place of [
      'Ines 5',
      'Ines (file:///x.js:1:1)',
      'file://evil/x.js:1:1',
      'file:///a%2Fb.js:1:1',
    ]) {
      const told = loggable(new Error(`x\n    at ${place}`));
      expect(told).toMatch(/^Error: x\n {4}at /);
      expect(told.split('\n').filter((line) => line.includes(place))).toEqual([]);
    }
    const unreadable = new SyntaxError('{"a":\n    at Ines (x:1:1)" is not valid JSON');
    expect(loggable(unreadable)).not.toContain('Ines');
    const renamed = Object.assign(new Error('x'), { name: 'Ines Falkenroth (owner)' });
    expect(loggable(renamed)).toMatch(/^Error\b/);
    expect(loggable(renamed)).not.toContain('Ines');
  });

  test('a trace that leads to no file: the place as it stands', () => {
    const error = new Error('x');
    error.stack = 'Error: x\n    at file://elsewhere/x.js:1:1\n    at file:///a%2Fb.js:1:1';
    expect(loggable(error)).toBe(error.stack);
  });

  test('something thrown that is no error: its kind alone', () =>
    expect(loggable('r~70f52bf5')).toBe('string'));
});

describe('an error whose text may be about somebody', () => {
  const thrownBy = (act: () => unknown): string => {
    try {
      act();
    } catch (error) {
      return loggable(error);
    }
    throw new Error('nothing was thrown');
  };

  test.each<[string, () => unknown]>([
    ['a row with a field that nobody knows', () => z.strictObject({}).parse({ 'Zaphod Beeblebrox': 1 })],
    [
      'a row that is kept under a name',
      () => z.record(z.string(), z.int()).parse({ 'Zaphod Beeblebrox': '' }),
    ],
    [
      'a value of the wrong kind',
      () => {
        throw Object.assign(new TypeError("Received type string ('Zaphod Beeblebrox')"), {
          code: 'ERR_INVALID_ARG_TYPE',
        });
      },
    ],
    ['a time zone that there is not', () => new Intl.DateTimeFormat('en', { timeZone: 'Zaphod/Beeblebrox' })],
    [
      'a name of somebody in quotes',
      () => {
        throw new Error('nobody is called "Zaphod Beeblebrox" here');
      },
    ],
    [
      'a code that is a text',
      () => {
        throw Object.assign(new Error('no'), { code: 'Zaphod Beeblebrox' });
      },
    ],
  ])('%s: where, and nothing of the text', (_what, act) => {
    const said = thrownBy(act);
    expect(said).toMatch(/^\w+Error|^Error/);
    expect(said).toMatch(/\n\s+at /);
    expect(said).not.toMatch(/Zaphod|Beeblebrox/);
  });

  test('the rules that a row breaks are named', () =>
    expect(thrownBy(() => z.strictObject({ a: z.int() }).parse({ b: 1 }))).toMatch(
      /^ZodError: invalid_type,unrecognized_keys\n/,
    ));
});
