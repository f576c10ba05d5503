import * as z from 'zod';
import { faultIn } from '../../ops/faults.ts';

const thrown = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('what an operator is told of an error', () => {
  it.each([
    ['a text that cannot be read', () => JSON.parse('{"A1": 5 oops') as unknown],
    ['a row of another shape', () => z.strictObject({}).parse({ 'A1 of somebody': 5 })],
    ['an error of somebody else', () => Object.assign(new Error('at r~0011 5 5 5'), {}).message.repeat(-1)],
  ])('quotes nothing of %s', (_, work) => {
    expect(faultIn(thrown(work))).not.toMatch(/A1|5 |r~/);
  });

  it('says where a mistake of ours was made, and what was demanded', () => {
    const error = new Error('kept requires properties of a type that storage has');
    expect(faultIn(error)).toMatch(/^Concord made a mistake \(kept requires .*\)\.\n {4}at /);
    expect(faultIn(new Error('of r~0011\n    at somebody'))).not.toMatch(/r~|somebody/);
  });
});
