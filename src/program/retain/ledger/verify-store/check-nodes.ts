/** Whether the kept roots of full tiles are those of the leaves: proofs are made from them. */
import { append, emptyEdge, type Hash, sameHash } from '../../../../kernel/merkle.ts';
import { treeHashing } from '../../../../runtime/crypto/tree-hashing.ts';
import type { Transaction } from '../../../../runtime/database/index.ts';
import { note, type ProblemList } from '../bundle/problems.ts';
import { tileHeight, tileWidth } from '../merkle/tiles.ts';
import { toBase64 } from '../notes/base64.ts';
import { countNodes, nodesFrom, type TileRoot } from '../store/leaves.ts';

export class NodeCheck {
  readonly #problems: ProblemList;
  readonly #edge = emptyEdge();
  #expected = 0;

  constructor(problems: ProblemList) {
    this.#problems = problems;
  }

  /** The next leaves, in order. */
  async leaves(tx: Transaction, leaves: readonly { hash: Hash }[]): Promise<void> {
    const completed: TileRoot[] = [];
    for (const leaf of leaves) {
      append(this.#edge, leaf.hash, treeHashing, ({ level, index, hash }) => {
        if (level % tileHeight === 0) completed.push({ level: level / tileHeight, index, hash });
      });
    }
    for (const expected of completed) {
      const [kept] = await nodesFrom(tx, { ...expected, count: 1 });
      if (!kept || !sameHash(kept.hash, expected.hash)) this.#report(expected, kept);
    }
    this.#expected += completed.length;
  }

  async finish(tx: Transaction): Promise<void> {
    const found = await countNodes(tx);
    if (found === this.#expected) return;
    note(this.#problems, {
      code: 'node-altered',
      where: {},
      expected: String(this.#expected),
      found: String(found),
    });
  }

  #report({ level, index, hash }: TileRoot, kept: TileRoot | undefined): void {
    const width = tileWidth ** level;
    const where = { entry: index * width, toEntry: (index + 1) * width - 1 };
    const found = kept ? { found: toBase64(kept.hash) } : {};
    note(this.#problems, { code: 'node-altered', where, expected: toBase64(hash), ...found });
  }
}
