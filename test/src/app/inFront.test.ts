import { standInFront, watchBack } from '../../../src/app/inFront.ts';

/** A window of a browser that does not tell Back from a link. */
const olderWindow = () => {
  const heard: (() => void)[] = [];
  return {
    back: () => heard.forEach((listener) => listener()),
    window: { addEventListener: (_name: string, listener: () => void) => void heard.push(listener) },
  };
};

test('in older browsers Back takes along all that stands in front of the page, the foremost first', () => {
  const { window, back } = olderWindow();
  const before = Object.getOwnPropertyDescriptor(globalThis, 'window');
  Object.defineProperty(globalThis, 'window', { value: window, configurable: true });
  try {
    watchBack();
    const closed: string[] = [];
    const open = (name: string) => {
      const end = standInFront(() => {
        closed.push(name);
        end();
      });
    };
    open('a form');
    open('a question');
    back();
    expect(closed).toEqual(['a question', 'a form']);
    back();
    expect(closed).toHaveLength(2);
  } finally {
    if (before) Object.defineProperty(globalThis, 'window', before);
    else Reflect.deleteProperty(globalThis, 'window');
  }
});
