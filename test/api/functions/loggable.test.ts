import { RestError } from '@azure/data-tables';
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

  test('something thrown that is no error: its kind alone', () =>
    expect(loggable('r~70f52bf5')).toBe('string'));
});
