/** Names one after the other, in any language. Where one of them holds a comma, semicolons keep them apart. */
export const namesInLine = (names: readonly string[]): string =>
  names.join(names.some((name) => name.includes(',')) ? '; ' : ', ');
