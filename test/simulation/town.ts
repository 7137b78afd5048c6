import { asId } from '@shared/ids'
import { EJSON } from 'bson'
import { personIdOf } from '../../cloudfunctions/frame/principal'
import { acceptsId } from '../../cloudfunctions/store/outbox'
import { carriers } from '../../demo/index'
import { seedPersonaSessions } from '../../dev/personas'
import { insert, seedTown } from '../../dev/seed'
import type { LocalCloud } from '../../localcloud'
import { clients, enterprise, MORNING, manager, session } from './cast'
import { ASKED_FIRST, bookings, places, sheet, waits } from './day'
import { accepted, awarded, awardedId, claim, eventsOf, head, message, proposal, record, recordOf } from './things'

/** The fictional town with something of everything that a schedule is about. */
export async function settleTown(documents: LocalCloud['documents']): Promise<void> {
  const cloud = { documents, now: () => MORNING }
  await seedTown(cloud)
  await seedPersonaSessions(cloud)
  const newcomers = clients.slice(2)
  await insert(
    cloud,
    'enterprises',
    newcomers.map((each) => ({ ...enterprise(each.enterpriseId) })),
  )
  await insert(
    cloud,
    'roles',
    newcomers.map((each) => ({ ...manager(each.token, each.enterpriseId) })),
  )
  await insert(
    cloud,
    'sessions',
    newcomers.map(({ token }) => session(token)),
  )
  await insert(cloud, 'sheets', [{ ...sheet() }])
  await insert(
    cloud,
    'waits',
    waits.map((each) => ({ ...each })),
  )
  await askFirst(documents)
  await insert(
    cloud,
    'bookings',
    bookings.map((each) => ({ ...each })),
  )
  await insert(
    cloud,
    'quotas',
    places.map((each) => ({ ...each })),
  )
  await insert(cloud, 'records', [
    { ...record('r_open', clients[0]!.enterpriseId) },
    { ...record('r_rate', clients[0]!.enterpriseId, { confirmation: 'confirmed', confirmedAt: MORNING - 1 }) },
    { ...record('r_one', clients[1]!.enterpriseId, { frozenAt: MORNING - 1 }) },
    { ...record('r_two', clients[2]!.enterpriseId, { frozenAt: MORNING - 1 }) },
    { ...record('r_large', clients[2]!.enterpriseId, { frozenAt: MORNING - 1, category: 'activity' }) },
    {
      ...record(awardedId, clients[1]!.enterpriseId, { frozenAt: MORNING - 1 }),
      ...{ confirmation: 'denied', confirmedAt: MORNING - 1 },
    },
    ...(['asked', 'rejected', 'appealed'] as const).map((state) => ({
      ...record(recordOf(state), clients[3]!.enterpriseId, { frozenAt: MORNING - 1 }),
    })),
  ])
  await insert(cloud, 'claims', [
    { ...claim(asId('r_one')) },
    { ...claim(asId('r_two')) },
    { ...claim(asId('r_large'), { itemId: asId('S-02'), events: eventsOf.seconding }) },
    { ...claim(awardedId, { events: eventsOf.verified }) },
    ...(['asked', 'rejected', 'appealed'] as const).map((state) => ({
      ...claim(recordOf(state), { events: eventsOf[state] }),
    })),
  ])
  await insert(cloud, 'ledger', [{ ...awarded }])
  await insert(cloud, 'ledger-heads', [{ ...head }])
  await insert(cloud, 'proposals', [{ ...proposal() }])
  await insert(cloud, 'outbox', [
    { ...message('m_one', 'notice') },
    { ...message('m_two', 'booking') },
    { ...message('m_uncovered', 'booking'), createdAt: MORNING },
  ])
  await insert(
    cloud,
    'accepts',
    (['notice', 'booking'] as const).map((template) => ({
      _id: acceptsId(personIdOf('demo-enterprise-a'), template),
      remaining: accepted[template],
    })),
  )
}

/** One of the station's services is given to whoever it has said yes to. */
async function askFirst(documents: LocalCloud['documents']): Promise<void> {
  const station = carriers.find(({ id }) => id === 'station-a')!
  const services = station.services.map((each) => (each.id === ASKED_FIRST ? { ...each, approval: true } : each))
  await documents.handle('database.modifyDocument', {
    ...{ collectionName: 'carriers', query: EJSON.stringify({ _id: station.id }), merge: true, upsert: false },
    data: EJSON.stringify({ $set: { services } }, { relaxed: false }),
  })
}
