import { asId } from '@shared/ids'
import { personIdOf } from '../../cloudfunctions/frame/principal'
import { acceptsId } from '../../cloudfunctions/store/outbox'
import { seedPersonaSessions } from '../../dev/personas'
import { insert, seedTown } from '../../dev/seed'
import type { LocalCloud } from '../../localcloud'
import { clients, enterprise, MORNING, manager, session } from './cast'
import { accepted, bookings, claim, DUE, FULL, message, places, record, slot } from './things'

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
  await insert(
    cloud,
    'slots',
    [FULL, DUE].map((id) => ({ ...slot(id) })),
  )
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
  ])
  await insert(
    cloud,
    'claims',
    ['r_one', 'r_two'].map((id) => ({ ...claim(asId(id)) })),
  )
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
