import { addDays, addYears, localDate } from '@shared/calendar/local-date'
import { asId, type CarrierId, type LifecycleEventId, type OrganisationId } from '@shared/ids'
import type { Output } from '../../calls'
import { stationA } from '../newcomers'
import { putAll, remove, stored } from '../stored'
import type { Part } from './part'

const begins = localDate('2020-01-01')
/** Who was admitted from this day on is not due for long. */
const young = localDate('2026-09-01')
const organisation = (id: string) => asId<OrganisationId>(`o_${id}`)

/** Stations that completed nothing in three years: no document holds the day, so that each takes three to be one. */
const dueInHaidian: Part = {
  as: 'city-1',
  asked: () => ({ district: 'haidian' }),
  async open({ world }) {
    const [carrier] = await stored(world, 'carriers', { _id: stationA })
    const [admission] = await stored(world, 'lifecycle-events', { 'subject.carrierId': stationA, what: 'admitted' })
    return async (world, placed) => {
      const rows = placed.map((row, nth) => ({ ...row, elsewhere: row.foreign && nth % 2 === 0 }))
      const carriers = rows.map(({ id, elsewhere }) => ({
        ...{ ...carrier!, _id: asId<CarrierId>(id), id: asId<CarrierId>(id), operatorCode: id },
        district: elsewhere ? ('chaoyang' as const) : ('haidian' as const),
      }))
      const events = rows.map(({ id, at, foreign, elsewhere }) => ({
        ...{ ...admission!, _id: asId<LifecycleEventId>(`e_${id}`) },
        subject: { organisationId: organisation(id), carrierId: asId<CarrierId>(id), kind: 'station' as const },
        effectiveOn: foreign && !elsewhere ? young : addDays(begins, at),
      }))
      const subjects = events.map(({ _id, subject }) => ({
        ...{ ...subject, _id: `${subject.organisationId}:station`, eventIds: [_id] },
      }))
      await putAll(world, 'carriers', carriers)
      await putAll(world, 'lifecycle-events', events)
      await putAll(world, 'lifecycle-subjects', subjects)
    }
  },
  async remove(world, ids) {
    await remove(world, 'carriers', { _id: { $in: ids } })
    await remove(world, 'lifecycle-events', { 'subject.carrierId': { $in: ids } })
    await remove(world, 'lifecycle-subjects', { carrierId: { $in: ids } })
  },
  async expected(world) {
    const here = new Set((await stored(world, 'carriers', { district: 'haidian' })).map(({ _id }) => _id))
    const admitted = await stored(world, 'lifecycle-events', { what: 'admitted' })
    return admitted
      .filter(({ subject: { carrierId }, effectiveOn }) => carrierId && here.has(carrierId) && effectiveOn < young)
      .map(({ subject, effectiveOn }) => ({ id: String(subject.carrierId), from: addYears(effectiveOn, 3) }))
      .filter(({ from }) => from < young)
      .sort((a, b) => (a.from === b.from ? (a.id < b.id ? -1 : 1) : a.from < b.from ? -1 : 1))
      .map(({ id }) => id)
  },
  idsOf: (items) => (items as Output<'lifecycle/removable'>['items']).map(({ carrierId }) => carrierId),
}

export const removable = [dueInHaidian]
