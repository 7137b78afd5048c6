import { decodeParts } from '@shared/directory/snapshot/decode'
import { SnapshotRefused } from '@shared/directory/snapshot/refused'
import { randomOf } from '../scale/random'
import { forged, mutations } from './mutations'

export interface Fate {
  original: number
  refused: number
  /** neither the original nor a refusal */
  wrong: number
  /** threw something else, or took longer than any decoding may */
  crashes: number
}

/** No decoding of a small city takes so long, on however busy a machine. */
const PATIENCE_MS = 5_000

/** Parts as they were changed `times` times, decoded. @param others parts of another snapshot, of which some may be the same */
export function assault(
  texts: string[],
  version: string,
  others: readonly string[],
  times: number,
  seed: number,
): Fate {
  const random = randomOf(seed)
  const ways = Object.values(mutations)
  const truth = JSON.stringify(decodeParts(texts, version))
  return fateOf(
    Array.from({ length: times }, () => random.of(ways)(texts, others, random)),
    version,
    (answer) => answer === truth,
  )
}

/** Forged parts: any answer will do, as nobody can tell them from others; but there is one, or a refusal. */
export const forgery = (texts: string[], times: number, seed: number): Fate => {
  const random = randomOf(seed)
  return fateOf(
    Array.from({ length: times }, () => forged(texts, random)),
    undefined,
    () => true,
  )
}

function fateOf(all: readonly string[][], version: string | undefined, isRight: (answer: string) => boolean): Fate {
  const fate = { original: 0, refused: 0, wrong: 0, crashes: 0 }
  for (const texts of all) {
    const began = performance.now()
    try {
      const rows = decodeParts(texts, version)
      fate[isRight(JSON.stringify(rows)) ? 'original' : 'wrong']++
    } catch (error) {
      fate[error instanceof SnapshotRefused ? 'refused' : 'crashes']++
    }
    if (performance.now() - began > PATIENCE_MS) fate.crashes++
  }
  return fate
}
