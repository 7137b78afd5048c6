import { tieOf } from '@shared/access/conflict'
import { beijingDate } from '@shared/calendar/beijing'
import type { CarrierId, ListId, PersonId } from '@shared/ids'
import { productRules } from '@shared/law/product-rules'
import { canonical } from '@shared/points/canonical'
import type { ListFacts } from '@shared/points/decide-list'
import { governing } from '@shared/policy/governing'
import { asLine } from '../../frame/basis-line'
import { commit } from '../../frame/commit'
import { type Context, personOf, refusal } from '../../frame/context'
import { Contended, type Documents, type Tx } from '../../platform/documents'
import { interestId, interests } from '../../store/interests'
import { headOf, takeTurn } from '../../store/ledger'
import { subjects } from '../../store/lifecycle-events'
import { cycleLocks, lockId, type PointsList, pointsLists, stationsOf } from '../../store/points-lists'
import { membershipsOf } from '../access/ties'
import type { assertUntied } from '../access/untied'
import { settingsAt } from '../settings/read'
import { type Looked, look } from './list-results'
import { carrierMatter } from './matters'

type Refusals = Parameters<typeof assertUntied>[5]

/** A list as whoever decides on it finds it: they are tied to none of its stations, and this is where these stand now. */
interface Found {
  list: PointsList
  looked: Looked
  facts: ListFacts
}

/** Somebody wrote the list, or decided on one of its stations or its points, while these were being read. */
class Moved extends Contended {}
/** So often the ledgers are read anew before whoever asked is told to try again. */
const mostLooks = 4

/**
 * A decision on a list. Long ledgers take longer to read than a transaction may last, so they are read before it; inside it each station
 * is held still, and what has moved meanwhile is read anew.
 */
export async function decideOnList<A extends Record<string, unknown>>(
  context: Context,
  input: { listId: ListId; requestId: string },
  errors: Refusals,
  decide: (tx: Tx, found: Found, byId: PersonId, now: number) => Promise<A>,
): Promise<A> {
  const { documents, now } = context.deps
  const byId = personOf(context)
  for (let looks = 1; ; looks++) {
    const read = await pointsLists.get(documents, input.listId)
    if (!read) throw refusal('NOT_FOUND')
    const looked = await look(context.deps, read, now())
    try {
      return await commit(context, input, input.listId, async (tx, at) => {
        const list = await pointsLists.get(tx, input.listId)
        if (canonical(list) !== canonical(read)) throw new Moved('the list')
        await assertUntiedToStations(documents, tx, byId, stationsOf(read), at, errors)
        const facts = await heldStill(tx, read, looked, at)
        return decide(tx, { list: read, looked, facts }, byId, at)
      })
    } catch (error) {
      if (!(error instanceof Moved) || looks === mostLooks) throw error
    }
  }
}

/**
 * Takes a turn at each ledger, so whoever decides on one of them at the same moment comes before or after, never in between. Whoever
 * admits or cancels a station does so too: that and a publication are events, and write the same subject.
 * @returns what was looked at, with the lists that its stations are in by now, and the text that governs it today
 */
async function heldStill(tx: Tx, list: PointsList, looked: Looked, now: number): Promise<ListFacts> {
  const today = beijingDate(now)
  const { version, values } = await settingsAt(tx, today)
  if (version !== looked.settings) throw new Moved('settings')
  for (const { carrierId, seq, hash } of looked.results) {
    const head = await headOf(tx, carrierId)
    if (head.seq !== seq || head.hash !== hash) throw new Moved(carrierId)
    await takeTurn(tx, carrierId)
  }
  for (const [subject, eventIds] of looked.happened)
    if (canonical((await subjects.get(tx, subject))?.eventIds ?? []) !== canonical(eventIds)) throw new Moved(subject)
  const stations: Looked['facts']['stations'][number][] = []
  for (const station of looked.facts.stations) {
    const lock = await cycleLocks.get(tx, lockId(station.carrierId, list.cycleYear))
    stations.push({ ...station, listId: lock?.listId ?? null })
  }
  const { kind, state, madeByIds, madeAt, publishOn } = list
  const dates = { filed: beijingDate(madeAt), decided: today, published: publishOn }
  return { ...looked.facts, stations, state, madeByIds, governing: governing(kind, 'title', dates, values) }
}

/** Who writes a list or decides on it has nothing to do with any of its stations, those held back too. @throws CONFLICT_OF_INTEREST */
export async function assertUntiedToStations(
  documents: Documents,
  tx: Tx,
  byId: PersonId,
  carrierIds: readonly CarrierId[],
  now: number,
  errors: Refusals,
): Promise<void> {
  const memberships = await membershipsOf(documents, byId)
  for (const carrierId of new Set(carrierIds)) {
    const declared = (await interests.get(tx, interestId(byId, carrierId))) !== null
    const tie = tieOf(byId, memberships, carrierMatter(carrierId, now), declared, now)
    if (tie) throw errors.CONFLICT_OF_INTEREST({ data: { tie, basis: asLine(productRules.noInterest) } })
  }
}
