import { describe, expect, it } from 'vitest'
import { codeOf, key } from '../../world'
import { openServices, stationA } from './denied-services'

/** A service that the enterprise denies earns nothing until a person has looked (D1; product). */
const { world, services } = await openServices()

describe('a denial', () => {
  it('before a claim: none is let through until somebody finds that the service stands', async () => {
    const { recordId, as } = await services.served()
    expect(await services.deny(as, recordId)).toMatchObject({ ok: true, value: { denial: 'open', check: null } })
    expect(await services.claim(recordId)).toMatchObject({ error: { data: { reason: 'DENIED_BY_ENTERPRISE' } } })
    expect((await services.titles('manager-a'))[0]).toContain('企业说没有这次首贷辅导')
    expect((await services.titles(as))[0]).toContain('你们否认了一次首贷辅导')
    const { items } = await world.must('city-2', 'service/checks')
    expect(items.find(({ id }) => id === recordId)).toMatchObject({ note: '当天没有去过', awarded: 0, tied: null })

    expect(await services.check(recordId, 'stands')).toMatchObject({ ok: true, value: { takenBack: 0 } })
    expect(codeOf(await services.claim(recordId))).toBe('OK')
    expect(codeOf(await services.verify(recordId))).toBe('OK')
    const after = await world.must('city-2', 'service/checks')
    expect(after.items.map(({ id }) => id)).not.toContain(recordId)
    for (const party of ['manager-a', as]) expect((await services.titles(party)).join()).toContain('确有其事')
    const view = await world.must(as, 'service/record', { recordId })
    expect(view).toMatchObject({ denial: 'stands', check: { reason: '核对了双方的记录' } })
  })

  it('between claim and verification: it cannot be verified, and of what did not happen only be rejected', async () => {
    const { recordId, as } = await services.served()
    expect(codeOf(await services.claim(recordId))).toBe('OK')
    await services.deny(as, recordId)
    const reject = () =>
      world.call('city-1', 'points/verify', {
        claimId: services.claimIdOf(recordId),
        decision: 'rejected',
        note: '没有这次服务',
        requestId: key(),
      })
    for (const answer of [await services.verify(recordId), await reject()])
      expect(answer).toMatchObject({ error: { data: { reason: 'DENIED_BY_ENTERPRISE' } } })
    await services.check(recordId, 'did-not-happen')
    expect(await services.verify(recordId)).toMatchObject({ error: { data: { reason: 'FOUND_NOT_DONE' } } })
    expect(codeOf(await reject())).toBe('OK')
  })

  it('after the award: it does not count until somebody has looked, and is taken back if it did not happen', async () => {
    const before = await services.standing()
    const { recordId, as } = await services.served()
    await services.claim(recordId)
    await services.verify(recordId)
    const awarded = await services.standing()
    expect(awarded.total).toBeGreaterThan(before.total)
    await services.deny(as, recordId)
    expect(await services.standing()).toEqual({ total: before.total, held: 200 })
    const rows = await world.must('manager-a', 'points/ledger', stationA)
    expect(rows.items.find((row) => row.recordId === recordId)).toMatchObject({ kind: 'award', held: true })

    expect(await services.check(recordId, 'did-not-happen')).toMatchObject({ ok: true, value: { takenBack: 200 } })
    expect(await services.standing()).toEqual({ total: before.total, held: 0 })
    const { items } = await world.must('manager-a', 'points/ledger', stationA)
    expect(
      items
        .filter((row) => row.recordId === recordId)
        .map(({ kind, amount }) => [kind, amount])
        .sort(),
    ).toEqual([
      ['award', 200],
      ['reversal', -200],
    ])
    expect((await services.titles('manager-a')).join()).toContain('没有这次首贷辅导，撤回 2 分')
    expect((await services.titles(as)).join()).not.toContain('撤回 2 分')
  })

  it('after the award, of a service that stands: it counts again', async () => {
    const { recordId, as } = await services.served()
    await services.claim(recordId)
    await services.verify(recordId)
    const awarded = await services.standing()
    await services.deny(as, recordId)
    expect((await services.standing()).held).toBe(200)
    await services.check(recordId, 'stands')
    expect(await services.standing()).toEqual(awarded)
  })
})
