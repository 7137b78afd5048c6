import { beijingDate } from '@shared/calendar/beijing'
import { asId, type ListId } from '@shared/ids'
import { decideListDraft } from '@shared/points/decide-list'
import { listsOf } from '@shared/points/lists-of'
import { commit } from '../../frame/commit'
import { personOf, refusal } from '../../frame/context'
import { os } from '../../frame/os'
import { cycleOfKind } from '../../modules/points/carrier-standing'
import { assertUntiedToStations } from '../../modules/points/list-look'
import { refusedList } from '../../modules/points/list-refusal'
import { settingsAt } from '../../modules/settings/read'
import { carriers } from '../../store/carriers'
import { listCounts, type PointsList, pointsLists, stationsOf } from '../../store/points-lists'

/** Whoever changes a list is one of its makers, and another has to check it; nobody writes of a station that they are tied to. */
export const draft = os.lists.draft.handler(async ({ context, input, errors }) => {
  const { documents, token } = context.deps
  const byId = personOf(context)
  const { listId: askedId, kind, cycleYear, stationIds, heldBack, publishOn, from, to } = input
  const fresh = asId<ListId>(`li_${token()}`)
  const named = stationsOf(input)
  const stations = await carriers.getAll(documents, named)
  if (!listsOf(kind) || named.some((id) => stations.get(id)?.kind !== kind)) throw refusal('NOT_FOUND')
  return commit(context, input, askedId ?? fresh, async (tx, now) => {
    const known = askedId ? await pointsLists.get(tx, askedId) : null
    const before = known ? stationsOf(known) : []
    const decision = decideListDraft(known && { ...known, empty: before.length === 0 }, input, byId)
    if (!decision.accepted) throw refusedList(decision, errors)
    await assertUntiedToStations(documents, tx, byId, [...before, ...named], now, errors)
    const { values } = await settingsAt(tx, beijingDate(now))
    const { cycle } = await cycleOfKind(documents, kind, cycleYear, now, values)
    const said = {
      stationIds: [...new Set(stationIds)],
      ...{ heldBack, publishOn, from, to, madeByIds: decision.madeByIds, madeAt: now },
      ...{ state: 'draft', checkedById: null, checkedAt: null, results: [], settings: 0, tables: [] },
    } satisfies Partial<PointsList>
    if (askedId) {
      if (known?.kind !== kind || known.cycleYear !== cycle.year) throw refusal('NOT_FOUND')
      await pointsLists.put(tx, { ...known, ...said })
      return { listId: askedId }
    }
    const countId = `${kind}:${cycle.year}`
    const batch = ((await listCounts.get(tx, countId))?.batches ?? 0) + 1
    await listCounts.put(tx, { _id: countId, batches: batch })
    await pointsLists.create(tx, {
      ...{ _id: fresh, kind, cycleYear: cycle.year, batch, name: nameOf(cycle.year, batch) },
      ...{ ...said, publishedById: null, publishedAt: null, head: null },
    })
    return { listId: fresh }
  })
})

const digits = [...'一二三四五六七八九十']
/** 第十二批 and the like; beyond ninety-nine in figures. */
const nth = (n: number): string => {
  if (n > 99) return String(n)
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  return `${tens > 1 ? digits[tens - 1] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones - 1] : ''}`
}
const nameOf = (year: number, batch: number) => `${year} 周期第${nth(batch)}批`
