/**
 * Names one after the other, in any language. Where one of them holds what could stand between them, each is in quotation
 * marks, as the cell of a file that is refused beside them.
 */
export const namesInLine = (names: readonly string[]): string =>
  names.some((name) => /[,;]/.test(name)) ? names.map((name) => `"${name}"`).join('; ') : names.join(', ');
