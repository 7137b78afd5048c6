import { describe, expect, it } from 'vitest'
import type { Doc, Where } from '../../cloudfunctions/platform/documents'
import { carriers } from '../../demo/index'
import { campaign, type Findings } from './campaign'
import { MORNING } from './cast'
import { domains } from './domains'
import type { Plant } from './run'
import type { Kind } from './schedule'
import { OverTheSocket } from './stage'

const SEED = 20260930

/** Drops a condition of the product's conditional updates, as a careless change would. */
const without =
  (field: string, collection: string): Plant =>
  (documents) => ({
    ...documents,
    updateWhere: (name, where, patch) => {
      const { [field]: _, ...rest } = where
      return documents.updateWhere(name, name === collection ? rest : where, patch)
    },
  })

/** Drops from what must not be on a sheet that the session is full already. */
const overfull: Plant = (documents) => ({
  ...documents,
  command: Object.assign(Object.create(documents.command), {
    nor: ([, ...rest]: Where[]) => documents.command.nor(rest),
  }),
})

const only = (...kinds: Kind[]) => ({ ...domains.all, kinds })
const crowd = { schedules: 10, seed: SEED, domain: only('book the last seat') }
const senders = { schedules: 20, seed: SEED, domain: only('send messages') }

const whatOf = ({ violations }: Findings) => violations.map(({ what }) => what).join('\n')

describe('schedules of the shipped operations', () => {
  it('100 of them go alike in process and over the socket, and keep every promise', async () => {
    const findings = await campaign({ schedules: 100, seed: SEED })
    expect(findings.differences).toEqual([])
    expect(findings.violations).toEqual([])
    const events = ['OK', 'SLOT_FULL', 'crashed', 'fault lost', 'fault crash', 'fault conflict']
    for (const event of events) expect([event, (findings.tally[event] ?? 0) > 10]).toEqual([event, true])
  })

  it('verifications of one station at once each count the awards before them', async () => {
    const domain = only('verify the first', 'verify the second')
    const { differences, violations, tally } = await campaign({ schedules: 40, seed: 5, domain })
    expect([differences, violations]).toEqual([[], []])
    expect(tally.OK).toBeGreaterThan(40)
  })

  it('a seat that is taken without looking whether one is free is found as oversold, alike on both ways', async () => {
    const findings = await campaign({ ...crowd, plant: overfull })
    expect(whatOf(findings)).toMatch(/is oversold: 4 of 3/)
    expect(findings.differences).toEqual([])
  })

  it('a booking that is made without counting it is found', async () => {
    const uncounted: Plant = (documents) => ({
      ...documents,
      transaction: (body) =>
        documents.transaction((tx) =>
          body({ ...tx, set: async (name, doc) => (name === 'quotas' ? undefined : tx.set(name, doc)) }),
        ),
    })
    expect(whatOf(await campaign({ ...crowd, plant: uncounted }))).toMatch(/is not counted/)
  })

  it('an offer whose seat is not kept is found', async () => {
    const unkept: Plant = (documents) => ({
      ...documents,
      transaction: (body) =>
        documents.transaction((tx) =>
          body({ ...tx, set: async (name, doc) => (name === 'sheets' ? undefined : tx.set(name, doc)) }),
        ),
    })
    const givers = { schedules: 10, seed: SEED, domain: only('cancel what others wait for') }
    expect(whatOf(await campaign({ ...givers, plant: unkept }))).toMatch(/was offered a seat that is not kept/)
  })

  it('a time that is booked after the station took it away is found', async () => {
    const { services } = carriers.find(({ id }) => id === 'station-a')!
    const closures = [{ from: '2026-09-30', to: '2026-09-30', reason: '停电', hours: [{ from: '08:30', to: '12:00' }] }]
    // the afternoon is closed, and whoever reads the station sees it as it was before
    const stale: Plant = (documents) => {
      const from = (reader: Pick<typeof documents, 'get'>) => ({
        get: async <T extends Doc>(name: string, id: string) => {
          const doc = await reader.get<T>(name, id)
          return name === 'carriers' && doc ? { ...doc, closures: [], services } : doc
        },
      })
      const transaction: typeof documents.transaction = async (body) => {
        const planned = { version: 0, at: MORNING - 1 }
        await documents.transaction((tx) => tx.update('carriers', 'station-a', { closures, planned }))
        return documents.transaction((tx) => body({ ...tx, ...from(tx) }))
      }
      return { ...documents, ...from(documents), transaction }
    }
    const bookers = { schedules: 5, seed: SEED, domain: only('book a roomy slot') }
    const findings = await campaign({ ...bookers, plant: stale })
    expect(whatOf(findings)).toMatch(/was booked in the closed afternoon/)
  })

  it('a seat that is had although fewer are served by then is found, and nobody has one', async () => {
    const { services } = carriers.find(({ id }) => id === 'station-a')!
    // whoever books never looks again how many are served
    const stale: Plant = (documents) => ({
      ...documents,
      transaction: (body) =>
        documents.transaction((tx) =>
          body({
            ...tx,
            get: async <T extends Doc>(name: string, id: string) => {
              const doc = await tx.get<T>(name, id)
              return name === 'carriers' && doc ? { ...doc, services } : doc
            },
          }),
        ),
    })
    const kinds: Kind[] = ['serve one at a time', 'book the last seat']
    const meeting = { schedules: 300, seed: SEED, domain: { ...domains.booking, themes: [], kinds } }
    expect(whatOf(await campaign({ ...meeting, plant: stale }))).toMatch(/3 in first-loan@1000-1045, of 1/)
    expect(await campaign(meeting)).toMatchObject({ violations: [] })
  })

  it('a row that is written without moving the head is found', async () => {
    const still: Plant = (documents) => ({
      ...documents,
      transaction: (body) =>
        documents.transaction((tx) =>
          body({ ...tx, set: async (name, doc) => (name === 'ledger-heads' ? undefined : tx.set(name, doc)) }),
        ),
    })
    const verifiers = { schedules: 5, seed: SEED, domain: only('verify the first', 'verify the second') }
    expect(whatOf(await campaign({ ...verifiers, plant: still }))).toMatch(/1 rows after the head/)
  })

  it('a message that is taken without looking whether somebody has it is found as sent twice', async () => {
    expect(whatOf(await campaign({ ...senders, plant: without('state', 'outbox') }))).toMatch(/sent twice/)
  })

  it('what happens on one way only is found as a difference', async () => {
    const plant: Plant = (documents, stage) => (stage instanceof OverTheSocket ? overfull(documents, stage) : documents)
    const { differences, violations } = await campaign({ ...crowd, plant, patience: 300 })
    expect(differences.length).toBeGreaterThan(0)
    expect(violations).toEqual([])
  })
})
