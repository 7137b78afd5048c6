import { asId, type CarrierId } from '@shared/ids'
import { figuring } from '@shared/points/figures'
import { type KeptFigures, keepFigures } from '@shared/points/kept-figures'
import { type LedgerEntry, reversalId } from '@shared/points/ledger'
import type { Readings } from '@shared/points/readings'
import { defaultValues } from '@shared/settings/values'
import { randomOf } from '../scale/random'
import { awardOf, cycle, deductionOf, tables } from './ledgers'

const facts = { tables, cycle, admittedOn: cycle.from }
/** Every second station is looked at under other readings than the defaults: another day counts, and caps are not what they were. */
const readings: readonly Readings[] = [
  defaultValues,
  { ...defaultValues, countingDate: 'verification', capsAcrossVersions: 'per-version', itemCaps: 'unscaled' },
]
const STATIONS = 100
const LOOK_EVERY = 1_000

interface Kept {
  carrierId: CarrierId
  kept: KeptFigures
  readings: Readings
  entries: LedgerEntry[]
  /** what nothing takes back yet */
  open: LedgerEntry[]
}

/**
 * Random awards, deductions, reversals, and reversals of reversals, the total asked for after each; looked at beside a full replay now and
 * then. An experiment: no operation keeps figures, each works them out from the entries when they are asked for.
 */
export function keptUp(events: number, seed: number) {
  const random = randomOf(seed)
  const stations = Array.from({ length: STATIONS }, (_, nth): Kept => {
    const carrierId = asId<CarrierId>(`station-${nth}`)
    const own = readings[nth % readings.length]!
    return { carrierId, kept: keepFigures(facts, own), readings: own, entries: [], open: [] }
  })
  let [spent, equal, sum] = [0, true, 0]
  for (let event = 1; event <= events; event++) {
    const station = random.of(stations)
    const entry = next(station, event)
    const start = performance.now()
    station.kept.enter(entry)
    sum += station.kept.figures().total.num
    spent += performance.now() - start
    if (event % LOOK_EVERY === 0) equal &&= isReplay(station)
  }
  equal &&= stations.every(isReplay)
  return { events, equal: equal && sum > 0, us: (spent * 1000) / events }

  function next(station: Kept, event: number): LedgerEntry {
    const { carrierId, entries, open } = station
    const takesBack = open.length > 0 && random.below(4) === 0
    const reversed = takesBack ? open.splice(random.below(open.length), 1)[0] : undefined
    const entry: LedgerEntry = reversed
      ? { kind: 'reversal', id: reversalId(reversed.id), carrierId, reversedId: reversed.id }
      : random.below(10) === 0
        ? deductionOf(carrierId, String(event), random)
        : awardOf(carrierId, String(event), random)
    entries.push(entry)
    open.push(entry)
    return entry
  }
}

function isReplay({ entries, kept, readings }: Kept): boolean {
  const again = figuring({ ...facts, entries })(readings)
  const now = kept.figures()
  return (
    again.total.num === now.total.num &&
    again.raw === now.raw &&
    again.awards.run.units.every((units, i) => units === now.awards.run.units[i]) &&
    again.deductions.run.units.every((units, i) => units === now.deductions.run.units[i])
  )
}
