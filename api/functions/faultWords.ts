import type { z } from 'zod';
import { asTold, say, type Told, type Words } from '../../contract/words/words.ts';

const kinds: Readonly<Record<string, Told>> = {
  string: say('must be a text'),
  number: say('must be a number'),
  int: say('must be a whole number'),
  boolean: say('must be true or false'),
  array: say('must be a list'),
  object: say('must be an object'),
  record: say('must be an object'),
};

function leastWords(size: number, origin: string): Told {
  if (origin === 'string')
    return size === 1 ? say('must not be empty') : say('must have at least {size} characters', { size });
  if (origin === 'array')
    return size === 1 ? say('must not be empty') : say('must have at least {size} entries', { size });
  return say('must be at least {size}', { size });
}

function mostWords(size: number, origin: string): Told {
  if (origin === 'string')
    return size === 1
      ? say('must have at most 1 character')
      : say('must have at most {size} characters', { size });
  if (origin === 'array')
    return size === 1 ? say('must have at most 1 entry') : say('must have at most {size} entries', { size });
  return say('must be at most {size}', { size });
}

const choiceWords = (values: readonly unknown[]): Told =>
  values.length === 1
    ? say('must be {value}', { value: JSON.stringify(values[0]) })
    : say('must be one of: {values}', { values: values.map((value) => JSON.stringify(value)).join(', ') });

/** One of several shapes would do. */
const eitherWords = (shapes: readonly Words[]): Words =>
  shapes.reduce((some, other) => say('{some}, or {other}', { some: asTold(some), other: asTold(other) }));

/**
 * What is wrong with one field, in words for whoever wrote it. A message that the contract gives itself says more, and
 * zod prefers it.
 * @param toldOf what has been said of an issue within this one
 */
export function faultWords(
  issue: z.core.$ZodRawIssue,
  toldOf: (message: string) => Words,
): Words | undefined {
  if (issue.input === undefined) return 'is missing';
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? say('must be {value}', { value: issue.expected });
    case 'invalid_value':
      return choiceWords(issue.values);
    case 'too_small':
      return leastWords(Number(issue.minimum), issue.origin);
    case 'too_big':
      return mostWords(Number(issue.maximum), issue.origin);
    case 'invalid_format':
      return issue.format === 'datetime'
        ? 'must be a time with its zone, such as 2030-01-31T17:00:00Z'
        : 'has a form that cannot be used here';
    case 'invalid_key':
      return issue.issues[0] && toldOf(issue.issues[0].message);
    case 'invalid_union':
      // One of several shapes, told apart by one field.
      if ('options' in issue && Array.isArray(issue.options)) return choiceWords(issue.options);
      return eitherWords([...new Set(issue.errors.flat().map(({ message }) => message))].map(toldOf));
    default:
      return undefined;
  }
}
