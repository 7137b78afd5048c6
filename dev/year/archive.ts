import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fingerprint, root } from '../build'
import { liveYear, type Said } from './build'
import type { Size } from './size'

/** What the story follows from, besides its seed. */
const sources = ['cloudfunctions', 'shared', 'localcloud', 'demo', 'dev', 'test/pictures', 'package-lock.json']
const shelf = path.join(root, '.build/year')
const DAY_MS = 86_400_000

export interface Choice {
  seed: number
  size: Size
}

/**
 * The data folder of a year, lived once for this code and this seed and then kept.
 * @param said hears how far it has come, if it has to be lived
 */
export async function keptYear({ seed, size }: Choice, said?: Said): Promise<string> {
  const kept = path.join(shelf, `${size}-${seed}-${(await fingerprint(sources)).slice(0, 16)}`)
  if (existsSync(kept)) return kept
  mkdirSync(shelf, { recursive: true })
  // in memory where there is such a place: every write of the year waits for its disk
  const living = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'year-'))
  const making = mkdtempSync(`${kept}-`)
  try {
    await liveYear(living, seed, size, said)
    cpSync(living, making, { recursive: true })
    writeFileSync(path.join(making, title), JSON.stringify({ seed, size }))
    // whoever lived the same meanwhile was first
    if (!existsSync(kept)) renameSync(making, kept)
  } finally {
    for (const dir of [living, making]) rmSync(dir, { recursive: true, force: true })
  }
  forgetOld(kept)
  return kept
}

/** A copy of it, into a folder that is not there or empty. */
export async function loadYear(dataDir: string, choice: Choice, said?: Said): Promise<void> {
  const kept = await keptYear(choice, said)
  cpSync(kept, dataDir, { recursive: true })
}

/** Whose story a data folder holds, if it is a year's. */
const title = 'story.json'
export const holdsYear = (dataDir: string): boolean => existsSync(path.join(dataDir, title))
export const isEmptyFolder = (dir: string): boolean => !existsSync(dir) || readdirSync(dir).length === 0

/** Years of other code that nobody has asked for since yesterday. */
function forgetOld(kept: string): void {
  for (const name of readdirSync(shelf)) {
    const dir = path.join(shelf, name)
    if (dir !== kept && Date.now() - statSync(dir).mtimeMs > DAY_MS) rmSync(dir, { recursive: true, force: true })
  }
}
