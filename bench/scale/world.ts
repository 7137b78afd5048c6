import { beijingDate } from '@shared/calendar/beijing'
import { putArrivals, putEvent } from '../../test/cloudfunctions/event/put-event'
import { putPublished } from '../../test/cloudfunctions/lifecycle/scene'
import { Scene } from '../../test/cloudfunctions/scene'
import { change, documentsOf, putAll, remove } from '../../test/cloudfunctions/stored'
import { openWorld, type World } from '../../test/world'
import { type Papers, papersOf } from './papers'
import { randomOf } from './random'
import { type Services, servicesOf } from './services'
import { busiest, type Scale } from './sizes'
import { greatEvent, publishedCase, stationA, type Town, townOf } from './town'

export const seed = 20260930

/** A town of some size on a local cloud, and what was put into it. */
export interface ScaledWorld {
  world: World
  town: Town
  services: Services
  papers: Papers
}

/** The demo's town with its people, and the rest around it. */
export async function openScaled(scale: Scale): Promise<ScaledWorld> {
  const world = await openWorld()
  const random = randomOf(seed)
  const now = world.cloud.now()
  const town = townOf(scale, random, now)
  const services = servicesOf(scale, town, random, now)
  const papers = papersOf(scale, town, random, now)
  const there = await Promise.all(['carriers', 'enterprises'].map((name) => documentsOf<{ _id: string }>(world, name)))
  const known = new Set(there.flat().map(({ _id }) => _id))
  const fresh = <D extends { _id: string }>(docs: D[]) => docs.filter(({ _id }) => !known.has(_id))
  const { ratings } = services
  const figure = { count: ratings.length, stars: 5 * ratings.length, through: beijingDate(now) }
  await change(world, 'carriers', { _id: stationA }, { ratings: figure })
  await remove(world, 'census')
  await putAll(world, 'carriers', fresh(town.carriers))
  await putAll(world, 'enterprises', fresh(town.enterprises))
  await putAll(world, 'census', town.census)
  await putAll(world, 'roles', town.roles)
  await putAll(world, 'joins', town.joins)
  await putAll(world, 'cases', town.cases)
  await putAll(world, 'bookings', services.bookings)
  await putAll(world, 'sheets', services.sheets)
  await putAll(world, 'records', services.records)
  await putAll(world, 'claims', services.claims)
  await putAll(world, 'ledger', services.ledger)
  await putAll(world, 'ledger-heads', services.heads)
  await putAll(world, 'ratings', services.ratings)
  const event = await putEvent(world, { _id: greatEvent, seats: busiest.arrivals })
  await putArrivals(
    world,
    event,
    town.enterprises.slice(0, 1).flatMap(({ _id }) => Array.from({ length: busiest.arrivals }, () => _id)),
  )
  await putPublished(new Scene(world), { _id: publishedCase })
  await putAll(world, 'complaints', papers.complaints)
  await putAll(world, 'inbox', papers.inbox)
  await putAll(world, 'threads', papers.threads)
  await putAll(world, 'notices', papers.notices)
  return { world, town, services, papers }
}
