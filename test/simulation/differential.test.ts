import { describe, expect, it } from 'vitest'
import { campaign, type Findings } from './campaign'
import type { Plant } from './run'
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

const crowd = { schedules: 10, seed: SEED, kinds: ['book the last seat'] } as const
const senders = { schedules: 20, seed: SEED, kinds: ['send messages'] } as const

const whatOf = ({ violations }: Findings) => violations.map(({ what }) => what).join('\n')

describe('schedules of the shipped operations', () => {
  it('100 of them go alike in process and over the socket, and keep every promise', async () => {
    const findings = await campaign({ schedules: 100, seed: SEED })
    expect(findings.differences).toEqual([])
    expect(findings.violations).toEqual([])
    const events = ['OK', 'SLOT_FULL', 'crashed', 'fault lost', 'fault crash', 'fault conflict']
    for (const event of events) expect([event, (findings.tally[event] ?? 0) > 10]).toEqual([event, true])
  }, 300_000)

  it('verifications of one station at once each count the awards before them', async () => {
    const kinds = ['verify the first', 'verify the second'] as const
    const { differences, violations, tally } = await campaign({ schedules: 40, seed: 5, kinds })
    expect([differences, violations]).toEqual([[], []])
    expect(tally.OK).toBeGreaterThan(40)
  }, 120_000)

  it('a seat that is taken without looking whether one is free is found as oversold, alike on both ways', async () => {
    const findings = await campaign({ ...crowd, plant: without('seatsLeft', 'slots') })
    expect(whatOf(findings)).toMatch(/is oversold: 4 of 3/)
    expect(findings.differences).toEqual([])
  }, 120_000)

  it('a message that is taken without looking whether somebody has it is found as sent twice', async () => {
    expect(whatOf(await campaign({ ...senders, plant: without('state', 'outbox') }))).toMatch(/sent twice/)
  }, 120_000)

  it('what happens on one way only is found as a difference', async () => {
    const plant: Plant = (documents, stage) =>
      stage instanceof OverTheSocket ? without('seatsLeft', 'slots')(documents, stage) : documents
    const { differences, violations } = await campaign({ ...crowd, plant, patience: 300 })
    expect(differences.length).toBeGreaterThan(0)
    expect(violations).toEqual([])
  }, 300_000)
})
