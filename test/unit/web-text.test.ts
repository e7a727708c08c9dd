import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const COMPONENTS = readdirSync('web/app', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.tsx'))
  .map((path) => `web/app/${path}`);
/** Attributes that readers read or hear. */
const READ = new Set(['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label']);

const CHOOSING: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

/** Words that a component writes itself, as `file: words`. */
function wordsIn(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) found.push(node.text);
    if (ts.isJsxAttribute(node) && READ.has(node.name.getText()) && node.initializer !== undefined)
      literalsIn(node.initializer, found);
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) literalsIn(node, found);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.filter((text) => /\p{L}{2}/u.test(text)).map((text) => `${file}: ${text.trim()}`);
}

/** Strings that stand there to be shown, and not among arguments or attributes of what is shown. */
function literalsIn(node: ts.Node, found: string[]): void {
  if (ts.isStringLiteralLike(node)) found.push(node.text);
  if (ts.isConditionalExpression(node)) {
    literalsIn(node.whenTrue, found);
    literalsIn(node.whenFalse, found);
  } else if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node)) {
    if (node.expression !== undefined) literalsIn(node.expression, found);
  } else if (ts.isBinaryExpression(node) && CHOOSING.has(node.operatorToken.kind)) {
    literalsIn(node.right, found);
  } else if (ts.isTemplateExpression(node)) {
    found.push(node.head.text, ...node.templateSpans.map(({ literal }) => literal.text));
  }
}

describe('the pages', () => {
  it('have all that readers read in web/app/text, for translation', () => {
    expect(COMPONENTS.length).toBeGreaterThan(50);
    expect(COMPONENTS.flatMap(wordsIn)).toEqual([]);
  });
});
