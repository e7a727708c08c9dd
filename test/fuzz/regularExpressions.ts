import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

export interface WrittenExpression {
  /** As in `ingest/sources/record.ts:34`, from the top of the project. */
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** Every regular expression that stands in the TypeScript files of these folders, and where one is made of a text. */
export function regularExpressionsIn(
  root: string,
  folders: readonly string[],
): { readonly written: readonly WrittenExpression[]; readonly made: readonly string[] } {
  const written: WrittenExpression[] = [];
  const made: string[] = [];
  for (const path of folders.flatMap((folder) => typeScriptFiles(join(root, folder)))) {
    const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
    const placeOf = (node: ts.Node) =>
      `${relative(root, path)}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    const visit = (node: ts.Node) => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        written.push({
          place: placeOf(node),
          source: node.text.slice(1, end),
          flags: node.text.slice(end + 1),
        });
      }
      const isMade =
        (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp';
      if (isMade) made.push(placeOf(node));
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return { written, made };
}

function typeScriptFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}
