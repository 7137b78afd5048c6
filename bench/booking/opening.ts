import { asId, type EventId } from '@shared/ids'
import { Hall } from '../../test/cloudfunctions/booking/hall'
import { putEvent } from '../../test/cloudfunctions/event/put-event'
import { stored } from '../../test/cloudfunctions/stored'
import { codeOf, key, openWorld, type World } from '../../test/world'
import { functionsIn, type Opening } from './shapes'

/** How many want to come to one event, at the moment it opens, and how many can. */
export const people = 2_000
export const eventSeats = 1_000
/** Instances of the function that run at once. */
const instances = 8

export interface Opened {
  answers: Record<string, number>
  sold: number
  /** ms until everybody had their answer, and of the processor until then */
  elapsed: number
  spent: number
  slowest: number
}

/** Everybody asks at once, each for one seat, and whoever is told to try again does so under the same key, as the client does. */
export async function open(shape: Opening): Promise<Opened> {
  const world = await openWorld({ functionsDir: await functionsIn(shape), workersPerFunction: instances })
  const hall = await Hall.open(world, [1])
  const { _id: eventId } = await putEvent(world, { seats: eventSeats, scope: 'hall', hostName: '比赛大厅（示例）' })
  if (shape !== 'ours') await oneDocument(world, eventId)
  const clients = await hall.clients(people)
  const answers: Record<string, number> = {}
  let slowest = 0
  const before = process.cpuUsage()
  const started = performance.now()
  await Promise.all(
    clients.map(async ({ token, enterpriseId }) => {
      const asked = { eventId, enterpriseId, way: 'onsite', seats: 1, requestId: key() } as const
      let code = 'BUSY'
      for (let tried = 0; code === 'BUSY' && tried < 3; tried++)
        code = codeOf(await world.call(token, 'event/join', asked))
      answers[code] = (answers[code] ?? 0) + 1
      slowest = Math.max(slowest, performance.now() - started)
    }),
  )
  const { user, system } = process.cpuUsage(before)
  const elapsed = performance.now() - started
  const sold = (await stored(world, 'event-joins', { eventId })).reduce((sum, { seats }) => sum + seats, 0)
  await world.close()
  return { answers, sold, elapsed, spent: (user + system) / 1_000, slowest }
}

/** All seats in one document, as the peers have them. */
async function oneDocument({ cloud }: World, eventId: EventId): Promise<void> {
  cloud.documents.createCollection('event-counters')
  const doc = { _id: asId<EventId>(eventId), free: eventSeats, held: [] }
  await cloud.documents.handle('database.insertDocument', {
    collectionName: 'event-counters',
    data: [JSON.stringify(doc)],
  })
}
