import { createHash } from 'node:crypto'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'

const { SAMPLE, SEED } = process.env

/** Lets so many mutants through, drawn by the seed; the rest count as never made. */
class Sample {
  #chosen = new Set()

  async init() {}

  async group(mutants) {
    const drawn = mutants.map(({ id, fileName, location, replacement }) => ({
      id,
      lot: createHash('sha256')
        // the same in every checkout
        .update(JSON.stringify([SEED, fileName.slice(fileName.lastIndexOf('/shared/')), location, replacement]))
        .digest('hex'),
    }))
    drawn.sort((a, b) => (a.lot < b.lot ? -1 : 1))
    this.#chosen = new Set(drawn.slice(0, Number(SAMPLE)).map(({ id }) => id))
    return [mutants.map(({ id }) => id)]
  }

  async check(mutants) {
    return Object.fromEntries(
      mutants.map(({ id }) => [
        id,
        this.#chosen.has(id) ? { status: 'passed' } : { status: 'compileError', reason: 'not drawn' },
      ]),
    )
  }
}

/** Names what survives as soon as it has, with the count so far: a run takes hours, and may be ended before. */
class AtOnce {
  #found = 0
  #left = 0

  onMutantTested({ status, fileName, location, replacement }) {
    if (['Killed', 'Timeout', 'RuntimeError'].includes(status)) this.#found++
    if (status !== 'Survived' && status !== 'NoCoverage') return
    this.#left++
    const { line, column } = location.start
    const becomes = replacement.replaceAll(/\s+/g, ' ').slice(0, 80)
    console.log(`${fileName}:${line}:${column + 1} → ${becomes} (${this.#left} left of ${this.#found + this.#left})`)
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.Checker, 'sample', Sample),
  declareClassPlugin(PluginKind.Reporter, 'at-once', AtOnce),
]
