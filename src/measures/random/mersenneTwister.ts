/*
 * Chance that anybody can repeat. The generator is MT19937 (Matsumoto and Nishimura 1998), seeded and used as CPython's module
 * `random` seeds and uses it, so that an auditor redoes a draw in plain Python: random.Random(seed).shuffle(rows).
 */

/** Named on the sheet of every draw. Change it when one seed would no longer give the same draw. */
export const RANDOM_ALGORITHM = "MT19937 as in Python 3 (random.Random), version 1";

const SIZE = 624;
const MIDDLE = 397;
const UPPER = 0x80000000;
const LOWER = 0x7fffffff;
const TWIST = 0x9908b0df;

export class MersenneTwister {
  private readonly state: Uint32Array;
  private next = SIZE;

  /** @param state 624 words of 32 bits */
  private constructor(state: Uint32Array) {
    this.state = state;
  }

  /** The generator of random.Random(seed): a whole number of any size; its sign is dropped, as Python drops it. */
  static fromSeed(seed: number | bigint): MersenneTwister {
    let left = BigInt(seed);
    if (left < 0n) left = -left;
    const key: number[] = [];
    for (; left > 0n; left >>= 32n) key.push(Number(left & 0xffffffffn));
    return MersenneTwister.fromKey(key.length > 0 ? key : [0]);
  }

  /** init_by_array of the authors' program. */
  static fromKey(key: readonly number[]): MersenneTwister {
    const state = firstState(19650218);
    let i = 1;
    let j = 0;
    for (let step = Math.max(SIZE, key.length); step > 0; step--) {
      state[i] = (state[i]! ^ mixed(state[i - 1]!, 1664525)) + key[j]! + j;
      if (++i >= SIZE) {
        state[0] = state[SIZE - 1]!;
        i = 1;
      }
      if (++j >= key.length) j = 0;
    }
    for (let step = SIZE - 1; step > 0; step--) {
      state[i] = (state[i]! ^ mixed(state[i - 1]!, 1566083941)) - i;
      if (++i >= SIZE) {
        state[0] = state[SIZE - 1]!;
        i = 1;
      }
    }
    state[0] = UPPER;
    return new MersenneTwister(state);
  }

  /** init_genrand of the authors' program, which other languages seed with. Python does not. */
  static fromSingleWord(word: number): MersenneTwister {
    return new MersenneTwister(firstState(word));
  }

  /** A generator in a known state, as other programs fill it: 624 words, the next number being the first of a new block. */
  static fromState(words: ArrayLike<number>): MersenneTwister {
    return new MersenneTwister(Uint32Array.from(words));
  }

  /** The next 32 random bits, 0 to 2^32 - 1. */
  word(): number {
    if (this.next === SIZE) this.twist();
    let bits = this.state[this.next++]!;
    bits ^= bits >>> 11;
    bits ^= (bits << 7) & 0x9d2c5680;
    bits ^= (bits << 15) & 0xefc60000;
    return (bits ^ (bits >>> 18)) >>> 0;
  }

  /**
   * A whole number from 0 to limit - 1, each as likely as the other: as many bits as the limit has, thrown away while they reach
   * it. (A remainder would favour the small numbers.) Equals random.randrange(limit).
   * @param limit 1 to 2^32 - 1
   */
  below(limit: number): number {
    const unused = Math.clz32(limit);
    let found = this.word() >>> unused;
    while (found >= limit) found = this.word() >>> unused;
    return found;
  }

  /** Puts a list in random order, in place, from its end (Fisher and Yates). Equals random.shuffle(list). */
  shuffle<T>(list: T[]): T[] {
    for (let last = list.length - 1; last >= 1; last--) {
      const other = this.below(last + 1);
      const held = list[last]!;
      list[last] = list[other]!;
      list[other] = held;
    }
    return list;
  }

  private twist(): void {
    const { state } = this;
    for (let at = 0; at < SIZE; at++) {
      const bits = (state[at]! & UPPER) | (state[(at + 1) % SIZE]! & LOWER);
      state[at] = state[(at + MIDDLE) % SIZE]! ^ (bits >>> 1) ^ (bits & 1 ? TWIST : 0);
    }
    this.next = 0;
  }
}

function firstState(word: number): Uint32Array {
  const state = new Uint32Array(SIZE);
  state[0] = word;
  for (let at = 1; at < SIZE; at++) state[at] = mixed(state[at - 1]!, 1812433253) + at;
  return state;
}

function mixed(before: number, factor: number): number {
  return Math.imul(before ^ (before >>> 30), factor);
}
