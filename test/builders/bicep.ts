import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A parameter of a Bicep file, and whether it has a value without being given one. */
export interface Parameter {
  readonly name: string;
  readonly hasDefault: boolean;
}

/** Where a file uses another one. */
export interface Module {
  readonly name: string;
  readonly path: string;
  readonly given: readonly string[];
}

/** What a Bicep file says about itself. Reads the form in which the files of infra/ are written, not all of Bicep. */
export interface BicepFile {
  readonly text: string;
  readonly parameters: readonly Parameter[];
  readonly outputs: readonly string[];
  readonly modules: readonly Module[];
  /** Types of resources, with their versions. */
  readonly resources: readonly string[];
  /** Every `module.outputs.name` that it reads. */
  readonly reads: readonly { readonly module: string; readonly output: string }[];
  /** Names that are declared: parameters, variables, resources, modules. */
  readonly declared: readonly string[];
}

const all = (text: string, pattern: RegExp): string[][] =>
  [...text.matchAll(pattern)].map((found) =>
    found.slice(1).map((part) => (part as string | undefined) ?? ''),
  );

/** What stands between the brace that opens at a place and the one that closes it. */
function blockAt(text: string, from: number): string {
  const start = text.indexOf('{', from);
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return text.slice(start + 1, at);
  }
  throw new Error('blockAt requires a brace that is closed');
}

export function readBicep(file: string): BicepFile {
  const text = readFileSync(file, 'utf8').replace(/^\s*\/\/.*$/gm, '');
  const modules = [...text.matchAll(/^module (\w+) '([^']+)'/gm)].map(
    ({ 1: name = '', 2: to = '', index }) => {
      const body = blockAt(text, index);
      const given = all(blockAt(body, body.indexOf('params:')), /^\s*(\w+):/gm).map(([given = '']) => given);
      return { name, path: path.join(path.dirname(file), to), given };
    },
  );
  return {
    text,
    parameters: all(text, /^param (\w+) \w+( =)?/gm).map(([name = '', value = '']) => ({
      name,
      hasDefault: value !== '',
    })),
    outputs: all(text, /^output (\w+) /gm).map(([name = '']) => name),
    modules,
    resources: all(text, /^resource \w+ '([^']+)'/gm).map(([type = '']) => type),
    reads: all(text, /\b(\w+)\.outputs\.(\w+)/g).map(([module = '', output = '']) => ({ module, output })),
    declared: all(text, /^(?:param|var|resource|module) (\w+)/gm).map(([name = '']) => name),
  };
}

/**
 * How many messages a second one server may send by the formula of functions.bicep, evaluated as Bicep does: it divides
 * whole numbers.
 */
export function messagesOfOne(text: string, maximumInstances: number): number {
  const takes = Number(/^var teamsTakes = (\d+)$/m.exec(text)?.[1]);
  const values = new Map(Object.entries({ maximumInstances, teamsTakes: takes }));
  const valueOf = (term: string): number =>
    term
      .split(/ (?=[*/])/)
      .map((part): [string, string] =>
        /^[*/] /.test(part) ? [part.slice(0, 1), part.slice(2)] : ['*', part],
      )
      .map(([sign, name]): [string, number] => [sign, values.get(name) ?? Number(name)])
      .reduce((sum, [sign, value]) => (sign === '*' ? sum * value : Math.trunc(sum / value)), 1);
  const formula =
    /^var messagesASecond = ([\w ]+) > ([\w ]+) \? '0\.\$\{([\w */]+)\}' : string\(([\w */]+)\)$/m.exec(text);
  if (!formula) throw new Error('messagesOfOne requires the formula in the form that it knows');
  const [, some = '', others = '', tenths = '', whole = ''] = formula;
  return valueOf(some) > valueOf(others) ? Number(`0.${valueOf(tenths)}`) : valueOf(whole);
}

/** The app settings that a file gives to the Function app, by name, as they are written. */
export const settingsIn = (text: string): ReadonlyMap<string, string> =>
  new Map(
    all(text, /\{ name: '([A-Za-z_]+)', value: (.+?) \}$/gm).map(([name = '', value = '']) => [name, value]),
  );
