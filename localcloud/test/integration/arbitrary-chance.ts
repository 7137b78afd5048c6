import { seeded } from '../../random'

/** Choices by a seed, for requests that nobody would send. */
export class Chance {
  readonly random: () => number
  constructor(seed: number) {
    this.random = seeded(seed)
  }

  int = (below: number) => Math.floor(this.random() * below)
  is = (probability: number) => this.random() < probability
  pick = <T>(list: readonly T[]): T => list[this.int(list.length)]!
  bytes = (most: number) => Buffer.from(Array.from({ length: this.int(most) }, () => this.int(256)))
}
