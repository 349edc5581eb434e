/** The accounts of one batch, each with a number: ours by the bytes of their uuid, those of others by their names. */
import { type ForeignAccount, ownNamespace } from '../types.ts';

export class BatchAccounts {
  /** Of each account of ours its uuid, in four words; of another's zeros. */
  #words = new Uint32Array(4 * 1024);
  #slots = new Int32Array(4 * 1024).fill(-1);
  #count = 0;
  readonly #foreign = new Map<string, number>();
  readonly foreign = new Map<number, ForeignAccount>();

  get count(): number {
    return this.#count;
  }

  /** The number of the account whose uuid these four words are. */
  ours(a: number, b: number, c: number, d: number): number {
    const words = this.#words;
    let slot = slotOf(a, b, c, d, this.#slots.length);
    for (;;) {
      const number = this.#slots[slot] ?? -1;
      if (number === -1) break;
      const at = number * 4;
      if (words[at] === a && words[at + 1] === b && words[at + 2] === c && words[at + 3] === d) return number;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    const number = this.#add(a, b, c, d);
    this.#slots[slot] = number;
    if (this.#count * 2 > this.#slots.length) this.#spread();
    return number;
  }

  oursByUuid(uuid: string): number {
    const hex = uuid.replaceAll('-', '');
    const word = (at: number) => Number.parseInt(hex.slice(at, at + 8), 16);
    return this.ours(word(0), word(8), word(16), word(24));
  }

  byName(account: ForeignAccount): number {
    const key = `${account.namespace}\0${account.id}`;
    const known = this.#foreign.get(key);
    if (known !== undefined) return known;
    const number = this.#add(0, 0, 0, 0);
    this.#foreign.set(key, number);
    this.foreign.set(number, account);
    return number;
  }

  /** The uuids of all, 16 bytes each; zeros for those of other systems. */
  uuidBytes(): Uint8Array {
    const bytes = new Uint8Array(this.#count * 16);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < this.#count * 4; at += 1) view.setUint32(at * 4, this.#words[at] ?? 0);
    return bytes;
  }

  /** What the account was called in the batch. */
  nameOf(number: number): ForeignAccount {
    return this.foreign.get(number) ?? { namespace: ownNamespace, id: `acc_${this.uuidOf(number)}` };
  }

  uuidOf(number: number): string {
    const words = this.#words.subarray(number * 4, number * 4 + 4);
    const hex = [...words].map((word) => word.toString(16).padStart(8, '0')).join('');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }

  #add(...words: readonly [number, number, number, number]): number {
    const number = this.#count;
    if ((number + 1) * 4 > this.#words.length) {
      const more = new Uint32Array(this.#words.length * 2);
      more.set(this.#words);
      this.#words = more;
    }
    this.#words.set(words, number * 4);
    this.#count += 1;
    return number;
  }

  #spread(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    for (let number = 0; number < this.#count; number += 1) {
      if (this.foreign.has(number)) continue;
      const [a = 0, b = 0, c = 0, d = 0] = this.#words.subarray(number * 4, number * 4 + 4);
      let slot = slotOf(a, b, c, d, slots.length);
      while (slots[slot] !== -1) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number;
    }
    this.#slots = slots;
  }
}

function slotOf(a: number, b: number, c: number, d: number, slots: number): number {
  const mixed = Math.imul(a ^ (b << 7) ^ c, 0x9e3779b1) ^ Math.imul(d, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & (slots - 1);
}
