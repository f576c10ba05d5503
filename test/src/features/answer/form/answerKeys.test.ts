import { meaningOf } from '../../../../../src/features/answer/form/answerKeys.ts';

const key = (name: string, held: object = {}) =>
  meaningOf({ key: name, ctrlKey: false, altKey: false, metaKey: false, ...held });

test('1 to 5 answer, 0 is "can\'t judge", Delete and Backspace clear', () => {
  expect(key('1')).toEqual({ kind: 'answer', answer: 1 });
  expect(key('5')).toEqual({ kind: 'answer', answer: 5 });
  expect(key('0')).toEqual({ kind: 'answer', answer: null });
  expect(key('Delete')).toEqual({ kind: 'clear' });
  expect(key('Backspace')).toEqual({ kind: 'clear' });
});

test('every other key belongs to somebody else, and so does every key with Ctrl, Alt or Cmd', () => {
  for (const name of ['6', '9', 'a', 'Enter', 'Tab', 'ArrowRight', ' ', '10']) expect(key(name)).toBeNull();
  for (const held of ['ctrlKey', 'altKey', 'metaKey']) expect(key('1', { [held]: true })).toBeNull();
});
