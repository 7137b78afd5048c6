import type { EntryId } from '../ids'
import { applyCaps } from './caps'
import { compiled } from './compiled'
import { type Figures, figuresBy, type StandingFacts } from './figures'
import { keptSheet } from './kept-sheet'
import type { EntryInForce, LedgerEntry } from './ledger'
import type { Readings } from './readings'
import { countingDay, scaleOf } from './scale'

/** The figures of one station under one set of readings, kept up entry by entry: what `figuring` says of all of them at once. */
export interface KeptFigures {
  /** @throws RangeError when a reversal is not that of an entry here */
  enter(entry: LedgerEntry): void
  figures(): Figures
}

export function keepFigures(facts: Omit<StandingFacts, 'entries'>, readings: Readings): KeptFigures {
  const { awards, deductions, versions } = compiled(facts.tables, facts.cycle)
  const by = countingDay(readings)
  const halves = {
    award: { table: awards, kept: keptSheet(awards, facts.cycle, by) },
    deduction: { table: deductions, kept: keptSheet(deductions, facts.cycle, by) },
  }
  const entries = new Map<EntryId, LedgerEntry>()
  /** The award or deduction that an entry is about in the end, and whether the entry brings it in or takes it out. */
  function unwound(entry: LedgerEntry): { about: EntryInForce; comesIn: boolean } {
    if (entry.kind !== 'reversal') return { about: entry, comesIn: true }
    const reversed = entries.get(entry.reversedId)
    if (!reversed) throw new RangeError(`${entry.id} reverses an unknown entry`)
    const { about, comesIn } = unwound(reversed)
    return { about, comesIn: !comesIn }
  }
  const figuresOf = figuresBy(facts, (half, factor, chosen) => {
    const { table, kept } = halves[half]
    const sheet = kept.sheet()
    return { sheet, run: applyCaps(sheet, table, scaleOf(factor, chosen, versions)), caps: table.caps }
  })
  return {
    enter(entry) {
      if (entries.has(entry.id)) throw new RangeError('two entries have one id')
      const { about, comesIn } = unwound(entry)
      entries.set(entry.id, entry)
      const { kept } = halves[about.kind]
      if (comesIn) kept.put(about)
      else kept.take(about)
    },
    figures: () => figuresOf(readings),
  }
}
