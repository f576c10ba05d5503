import type { z } from 'zod';
import { awareness } from '../../../contract/answers.ts';
import { draftBody, submitResponseBody } from '../../../contract/responses.ts';
import { createRoundBody } from '../../../contract/rounds.ts';
import { checked, pathText } from '../../../api/functions/requests.ts';
import { inWords } from '../../../contract/words/words.ts';

const told = (schema: z.ZodType, value: unknown): Record<string, string> => {
  const result = checked(schema, value);
  return Object.fromEntries(
    (result.success ? [] : result.faults).map(({ path, message }) => [pathText(path), inWords(message)]),
  );
};

test('what is missing, or of another kind, is said in the words of whoever writes it', () => {
  expect(
    told(createRoundBody, { title: null, regions: 'DACH', awareness: 'yes', minimumGroupSize: 5.5 }),
  ).toEqual({
    title: 'must be a text',
    regions: 'must be a list',
    awareness: 'must be true or false',
    minimumGroupSize: 'must be a whole number',
    closesAt: 'is missing',
  });
  expect(told(draftBody, { answers: [] })).toEqual({ answers: 'must be an object' });
  expect(told(draftBody, [])).toEqual({ '': 'must be an object' });
});

test('what is too small or too large is told with its bound', () => {
  expect(
    told(createRoundBody, {
      title: ' ',
      minimumGroupSize: 2,
      retentionMonths: 121,
      regions: Array.from({ length: 41 }, (_, index) => `R${index}`),
      closesAt: 'tomorrow',
    }),
  ).toEqual({
    title: 'must not be empty',
    minimumGroupSize: 'must be at least 3',
    retentionMonths: 'must be at most 120',
    regions: 'must have at most 40 entries',
    closesAt: 'must be a time with its zone, such as 2030-01-31T17:00:00Z',
  });
});

test('a choice is told with what can be chosen', () => {
  expect(told(submitResponseBody, { side: 'support', answers: ['3'] })).toEqual({
    side: 'must be one of: "sales", "marketing", "observer"',
    'answers[0]': 'must be a number',
  });
  expect(told(awareness, { A1: 'no', A2: 'no' })).toEqual({
    A1: 'must be one of: "undefined", "defined", "aligned", "integrated", or must be "no-idea"',
  });
  expect(told(draftBody, { answers: { ['x'.repeat(41)]: 1 } })).toEqual({
    [`answers.${'x'.repeat(41)}`]: 'must have at most 40 characters',
  });
});
