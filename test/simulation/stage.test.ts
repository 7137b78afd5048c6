import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { improvise } from './run'
import type { Schedule } from './schedule'
import { InProcess } from './stage'

const undisturbed: Schedule = { calls: [{ kind: 'take off', who: 0, key: 0, choice: 0 }], faults: [], seed: 1 }
/** Every attempt dies, with the lock of the ledger's head in its hand or not. */
const dying = (at: number): Schedule => ({
  ...undisturbed,
  faults: Array.from({ length: 4 }, () => ({ kind: 'crash', at })),
})

describe('a stage that is put back', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'stage-'))
  let stage: InProcess
  beforeAll(async () => {
    stage = await InProcess.open(folder)
  })
  afterAll(async () => {
    await stage.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('holds nothing of a schedule whose calls all died, also where no document was changed', async () => {
    const first = await improvise(stage, undisturbed)
    expect(first.entries.map(({ told }) => told)).toMatchObject([{ ok: true }])
    for (let at = 0; at < first.decisions.length; at++) {
      const died = await improvise(stage, dying(at))
      expect(died.entries[0]?.told).toBe('crashed')
      expect([at, await improvise(stage, undisturbed)]).toEqual([at, first])
    }
  })
})
