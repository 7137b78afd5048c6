import { asId, type CarrierId } from '@shared/ids'
import { figuring } from '@shared/points/figures'
import { type KeptFigures, keepFigures } from '@shared/points/kept-figures'
import { type LedgerEntry, reversalId } from '@shared/points/ledger'
import { defaultValues } from '@shared/settings/values'
import { randomOf } from '../scale/random'
import { awardOf, cycle, tables } from './ledgers'

const facts = { tables, cycle, admittedOn: cycle.from }
const STATIONS = 100
const LOOK_EVERY = 1_000

interface Kept {
  carrierId: CarrierId
  kept: KeptFigures
  entries: LedgerEntry[]
  /** what nothing takes back yet */
  open: LedgerEntry[]
}

/** Random awards, reversals, and reversals of reversals, the total asked for after each; looked at beside a full replay now and then. */
export function keptUp(events: number, seed: number) {
  const random = randomOf(seed)
  const stations = Array.from({ length: STATIONS }, (_, nth): Kept => {
    const carrierId = asId<CarrierId>(`station-${nth}`)
    return { carrierId, kept: keepFigures(facts, defaultValues), entries: [], open: [] }
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
      : awardOf(carrierId, String(event), random)
    entries.push(entry)
    open.push(entry)
    return entry
  }
}

function isReplay({ entries, kept }: Kept): boolean {
  const again = figuring({ ...facts, entries })(defaultValues)
  const now = kept.figures()
  return (
    again.total.num === now.total.num &&
    again.raw === now.raw &&
    again.awards.run.units.every((units, i) => units === now.awards.run.units[i])
  )
}
