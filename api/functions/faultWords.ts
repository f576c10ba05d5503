import type { z } from 'zod';

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** What is counted, where a size is wrong; a number is not counted, it is the size. */
const units: Readonly<Record<string, readonly [one: string, many: string]>> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
};

function sizeWords(bound: 'least' | 'most', size: number | bigint, origin: string): string {
  const unit = units[origin];
  if (!unit) return `must be at ${bound} ${size}`;
  if (bound === 'least' && Number(size) === 1) return 'must not be empty';
  return `must have at ${bound} ${size} ${unit[Number(size) === 1 ? 0 : 1]}`;
}

const choiceWords = (values: readonly unknown[]): string =>
  values.length === 1
    ? `must be ${JSON.stringify(values[0])}`
    : `must be one of: ${values.map((value) => JSON.stringify(value)).join(', ')}`;

/**
 * What is wrong with one field, in words for whoever wrote it: the `error` of a parse. A message that the contract
 * gives itself says more, and zod prefers it.
 */
export function faultWords(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.input === undefined) return 'is missing';
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${kinds[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return choiceWords(issue.values);
    case 'too_small':
      return sizeWords('least', issue.minimum, issue.origin);
    case 'too_big':
      return sizeWords('most', issue.maximum, issue.origin);
    case 'invalid_format':
      return issue.format === 'datetime'
        ? 'must be a time with its zone, such as 2030-01-31T17:00:00Z'
        : 'has a form that cannot be used here';
    case 'invalid_key':
      return issue.issues[0]?.message;
    case 'invalid_union':
      // One of several shapes, told apart by one field.
      if ('options' in issue && Array.isArray(issue.options)) return choiceWords(issue.options);
      return [...new Set(issue.errors.flat().map(({ message }) => message))].join(', or ');
    default:
      return undefined;
  }
}
