import { insert } from '../../dev/seed'
import { remove, stored } from '../../test/cloudfunctions/stored'
import { openWorld, type World } from '../../test/world'
import { type Papers, papersOf } from './papers'
import { randomOf } from './random'
import { type Services, servicesOf } from './services'
import type { Scale } from './sizes'
import { type Town, townOf } from './town'

export const seed = 20260930

/** A town of some size on a local cloud, and what was put into it. */
export interface ScaledWorld {
  world: World
  town: Town
  services: Services
  papers: Papers
}

type Docs = ({ _id: string } & object)[]

/** The demo's town with its people, and the rest around it. */
export async function openScaled(scale: Scale): Promise<ScaledWorld> {
  const world = await openWorld()
  const random = randomOf(seed)
  const now = world.cloud.now()
  const town = townOf(scale, random, now)
  const services = servicesOf(scale, town, random, now)
  const papers = papersOf(scale, town, random, now)
  const there = await Promise.all(['carriers', 'enterprises'].map((name) => stored<{ _id: string }>(world, name)))
  const known = new Set(there.flat().map(({ _id }) => _id))
  const fresh = (docs: Docs) => docs.filter(({ _id }) => !known.has(_id))
  await remove(world, 'census')
  const collections: Record<string, Docs> = {
    carriers: fresh(town.carriers),
    enterprises: fresh(town.enterprises),
    census: town.census,
    roles: town.roles,
    joins: town.joins,
    ...services,
    ...papers,
  }
  for (const [name, docs] of Object.entries(collections)) await insertAll(world, name, docs)
  return { world, town, services, papers }
}

export async function insertAll({ cloud }: World, name: string, docs: Docs): Promise<void> {
  for (let from = 0; from < docs.length; from += 1000) await insert(cloud, name, docs.slice(from, from + 1000) as never)
}
