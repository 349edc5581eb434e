/** What people wrote, as blocks of a document: an empty line ends a paragraph, lines that begin with a dash are a list. */
import type { Block } from './document.ts';

const dash = '- ';

export function blocksOf(text: string): readonly Block[] {
  return text.split(/\n\s*\n/).flatMap((part) => {
    const lines = part.split('\n').map((line) => line.trim());
    return runsOf(lines.filter((line) => line !== '')).map(blockOf);
  });
}

/** Lines that follow one another and are all of a list, or none of them. */
function runsOf(lines: readonly string[]): readonly string[][] {
  const runs: string[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && run.every((one) => one.startsWith(dash)) === line.startsWith(dash)) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

function blockOf(run: readonly string[]): Block {
  if (run.every((line) => line.startsWith(dash)))
    return { kind: 'list', items: run.map((line) => line.slice(dash.length).trim()) };
  return { kind: 'paragraph', text: run.join('\n') };
}
