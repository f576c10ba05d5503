import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What a refusal says stands in these fields, and goes through these functions. */
const FIELDS = new Set(['detail', 'error', 'message', 'rule', 'fault', 'text', 'reason']);
const ARGUMENT: Readonly<Record<string, number>> = {
  say: 0,
  refused: 0,
  fault: 0,
  ofFile: 0,
  signedOut: 0,
  broken: 1,
  refuse: 1,
  invalid: 1,
};
/** Records and constants of such texts. */
const NAMED = /^(words|rules|[A-Z_]*RULE|off|message)$/;

/** Queues and timers refuse nobody, and nobody sends a card. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!-(queue|timer))\.ts$/.test(file) && file !== 'deliveries.ts')
    .map((file) => join(folder, file));

/**
 * The English texts of everything that is refused, read from the code; and what stands where such a text belongs but is
 * put together there, so that no other language could have it.
 */
export function textsIn(folders: readonly string[], files: readonly string[]) {
  const texts = new Set<string>();
  const unnamed: string[] = [];

  for (const file of [...folders.flatMap(filesIn), ...files]) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const take = (node: ts.Node): void => {
      if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
        // A single word is the name of something, not a text.
        if (node.text.includes(' ')) texts.add(node.text);
      } else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(take);
      else if (ts.isBinaryExpression(node)) [node.left, node.right].forEach(take);
      else if (
        ts.isAsExpression(node) ||
        ts.isSatisfiesExpression(node) ||
        ts.isParenthesizedExpression(node)
      )
        take(node.expression);
      else if (ts.isObjectLiteralExpression(node))
        node.forEachChild((inner) => isField(inner) && take(inner.initializer));
      else if (ts.isTemplateExpression(node)) unnamed.push(`${file}: ${node.getText()}`);
    };
    const visit = (node: ts.Node): void => {
      if (ts.isFunctionDeclaration(node) && /\bWords\b/.test(node.type?.getText() ?? ''))
        takeReturned(node, take);
      if (isField(node) && ts.isIdentifier(node.name) && FIELDS.has(node.name.text)) take(node.initializer);
      if (
        ts.isVariableDeclaration(node) &&
        ts.isIdentifier(node.name) &&
        NAMED.test(node.name.text) &&
        node.initializer
      )
        take(node.initializer);
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
        const place = ARGUMENT[node.expression.text];
        const argument = place === undefined ? undefined : node.arguments[place];
        if (argument) take(argument);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { texts, unnamed };
}

/** What a function gives back that says what is wrong. */
function takeReturned(node: ts.Node, take: (node: ts.Node) => void): void {
  if (ts.isReturnStatement(node) && node.expression) take(node.expression);
  ts.forEachChild(node, (inner) => takeReturned(inner, take));
}

const isField = (node: ts.Node): node is ts.PropertyAssignment => ts.isPropertyAssignment(node);
