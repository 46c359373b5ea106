import { readFileSync } from 'node:fs';
import path from 'node:path';
import grammar from 'tree-sitter-powershell/tree-sitter-powershell.wasm?url';
import { Language, type Node, Parser } from 'web-tree-sitter';
import { ROOT } from '../../../scripts/run';

/** Where the file is: Vite tells it from the top of the checkout, or as it is where packages lie elsewhere. */
const file = grammar.startsWith('/@fs/') ? grammar.slice('/@fs'.length) : path.join(ROOT, grammar);

/** @returns a parser of PowerShell: the grammar that editors use */
export async function powershellParser(): Promise<(text: string) => Node> {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(readFileSync(file)));
  return (text) => {
    const tree = parser.parse(text);
    if (!tree) throw new Error('no tree');
    return tree.rootNode;
  };
}
