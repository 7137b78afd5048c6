import { rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Random } from './oracle/random'
import { Schedule, type Tally } from './schedule/run'
import { scratch } from './scratch'

const SCHEDULES = Number(process.env.LOCALCLOUD_CASES ?? 1000)
const BATCH = 100

describe(`${SCHEDULES} seeded schedules of 2–5 transactions and plain writers`, () => {
  let directory: string
  const tally: Tally = {}
  beforeAll(() => {
    directory = scratch('schedules')
  })
  afterAll(() => {
    console.log(JSON.stringify(tally))
    rmSync(directory, { recursive: true })
  })

  for (let first = 0; first < SCHEDULES; first += BATCH) {
    const last = Math.min(first + BATCH, SCHEDULES)
    it(`schedules ${first}…${last - 1}: no lost update, no dirty or unrepeatable read`, async () => {
      for (let seed = first; seed < last; seed++) {
        const schedule = new Schedule(path.join(directory, `${first}.db`), `c${seed}`, new Random(seed), tally)
        await schedule.run().catch((error: Error) => {
          throw new Error(`seed ${seed}: ${error.message}`, { cause: error })
        })
      }
    }, 120_000)
  }

  it('went through everything that was to be gone through', () => {
    const events = [
      'ok',
      'conflict',
      'duplicate',
      'gone',
      'commit',
      'abort',
      'reads',
      'plain',
      'waited',
      'timeouts',
      'crashes',
    ]
    for (const event of events) expect([event, (tally[event] ?? 0) >= SCHEDULES / 25]).toEqual([event, true])
  })
})
