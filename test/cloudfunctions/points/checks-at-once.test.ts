import { describe, expect, it } from 'vitest'
import { codeOf, key, outcomes } from '../../world'
import { stored } from '../stored'
import { openServices, stationA } from './denied-services'

/** The same where people act at the same moment, or the database breaks off. */
const { world, services } = await openServices()

describe('at once', () => {
  const slow = () => world.cloud.faults.plan([{ action: 'database.*', kind: 'latency', ms: 5 }], 12)

  it('a denial and a verification: whatever comes first, nothing counts that is denied', async () => {
    slow()
    const seen = new Set<string>()
    for (let round = 0; round < 8; round++) {
      const { recordId, as } = await services.served()
      await services.claim(recordId)
      const [denied, verified] = await Promise.all([services.deny(as, recordId), services.verify(recordId)])
      expect(codeOf(denied)).toBe('OK')
      expect(['OK', 'VERIFICATION_REFUSED']).toContain(codeOf(verified))
      seen.add(codeOf(verified))
      const awards = await stored(world, 'ledger', { recordId })
      expect(awards).toHaveLength(verified.ok ? 1 : 0)
      await services.expectSound()
    }
    expect(seen.size).toBeGreaterThan(0)
  })

  it('a verification on its way while the service is denied and found not to have happened: nothing is left of it', async () => {
    slow()
    for (let round = 0; round < 8; round++) {
      const { recordId, as } = await services.served()
      await services.claim(recordId)
      const looked = async () => {
        await services.deny(as, recordId)
        return services.check(recordId, 'did-not-happen')
      }
      const [verified, checked] = await Promise.all([services.verify(recordId), looked()])
      expect(codeOf(checked)).toBe('OK')
      const entries = await stored(world, 'ledger', { recordId })
      expect(entries).toHaveLength(verified.ok ? 2 : 0)
      await services.expectSound()
    }
  })

  it('two who look into it: one finding, taken back once', async () => {
    slow()
    for (let round = 0; round < 6; round++) {
      const { recordId, as } = await services.served()
      await services.claim(recordId)
      await services.verify(recordId)
      await services.deny(as, recordId)
      const answers = await Promise.all([
        services.check(recordId, 'did-not-happen', 'city-1'),
        services.check(recordId, round % 2 ? 'stands' : 'did-not-happen', 'city-2'),
      ])
      expect(outcomes(answers)).toEqual(['OK', 'WRONG_STATE'])
      const [record] = await stored(world, 'records', { _id: recordId })
      const entries = await stored(world, 'ledger', { recordId })
      expect(entries).toHaveLength(record!.checkFinding === 'did-not-happen' ? 2 : 1)
    }
  })

  it('a check and somebody who takes back the award: it is taken back once', async () => {
    slow()
    for (let round = 0; round < 4; round++) {
      const { recordId, as } = await services.served()
      await services.claim(recordId)
      await services.verify(recordId)
      await services.deny(as, recordId)
      const [award] = await stored(world, 'ledger', { recordId })
      const reversal = { ...stationA, rowId: award!.rowId, reason: '重复记分' }
      const answers = await Promise.all([
        services.check(recordId, 'did-not-happen', 'city-2'),
        world.call('city-2', 'points/reverse', { ...reversal, requestId: key() }),
      ])
      expect(codeOf(answers[0])).toBe('OK')
      expect(await stored(world, 'ledger', { recordId })).toHaveLength(2)
    }
  })

  it('a check that the database broke off is as if it had not been, and its retry is done once', async () => {
    for (const action of ['database.startTransaction', 'database.commitTransaction']) {
      const { recordId, as } = await services.served()
      await services.claim(recordId)
      await services.verify(recordId)
      await services.deny(as, recordId)
      const requestId = key()
      world.cloud.faults.plan([{ action, kind: 'error', times: 1 }])
      expect(codeOf(await services.check(recordId, 'did-not-happen', 'city-2', requestId))).not.toBe('OK')
      world.cloud.faults.clear()
      for (let tries = 0; tries < 2; tries++)
        expect(await services.check(recordId, 'did-not-happen', 'city-2', requestId)).toMatchObject({
          value: { takenBack: 200 },
        })
      expect(await stored(world, 'ledger', { recordId })).toHaveLength(2)
    }
  })
})
