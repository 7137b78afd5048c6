import { expect } from 'vitest'
import { pdf, photo } from '../pictures/files'
import { eventually, type Steps } from './walker'

/** A service, from finding the station to the rating; the station earns points. */
export const service: Steps = {
  async 'finds the nearest carriers and reads a station’s page'(walk) {
    const { carriers } = await walk.must(null, 'directory/nearest', {
      at: { lng: 116.298, lat: 39.959 },
      kinds: ['station'],
    })
    expect(carriers.map(({ metres }) => metres)).toEqual(carriers.map(({ metres }) => metres).sort((a, b) => a - b))
    expect(carriers.map(({ id }) => id)).toContain('station-a')
    const page = await walk.must('enterprise-a', 'directory/carrier', { carrierId: 'station-a' })
    expect(page.carrier.phone).not.toBe('')
    walk.found.serviceId = page.carrier.services.find(({ category }) => category === 'finance')!.id
  },

  async 'books a slot of today'(walk) {
    const mine = await walk.must('enterprise-a', 'enterprise/mine')
    walk.found.enterpriseId = mine.enterprises[0]!.id
    const { days } = await walk.must('enterprise-a', 'booking/slots', {
      carrierId: 'station-a',
      serviceId: walk.found.serviceId,
      days: 1,
    })
    const request = {
      slotId: days[0]!.slots[0]!.slotId,
      enterpriseId: walk.found.enterpriseId,
      note: '首次贷款，想了解材料',
      requestId: walk.key(),
    }
    const booking = await walk.must('enterprise-a', 'booking/book', request)
    const again = await walk.must('enterprise-a', 'booking/book', request)
    expect(again.id).toBe(booking.id)
    walk.found.bookingId = booking.id
  },

  async 'is on the desk of today and arrives with the rotating code'(walk) {
    const desk = await walk.must('staff-a', 'desk/today', {
      carrierId: 'station-a',
    })
    expect(desk.items.map(({ id }) => id)).toContain(walk.found.bookingId)
    const { code } = await walk.must('enterprise-a', 'booking/code', { bookingId: walk.found.bookingId })
    const other = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
    const wrong = await walk.refused('staff-a', 'desk/checkIn', {
      carrierId: 'station-a',
      code: other,
      requestId: walk.key(),
    })
    expect(wrong.code).toBe('CHECKIN_CODE_WRONG')
    const arrived = await walk.must('staff-a', 'desk/checkIn', { carrierId: 'station-a', code, requestId: walk.key() })
    expect(arrived).toMatchObject({ id: walk.found.bookingId, state: 'arrived' })
    const burnt = await walk.refused('staff-a', 'desk/checkIn', { carrierId: 'station-a', code, requestId: walk.key() })
    expect(burnt.code).toBe('CHECKIN_CODE_WRONG')
    const noMore = await walk.refused('enterprise-a', 'booking/code', { bookingId: walk.found.bookingId })
    expect(noMore.code).toBe('WRONG_STATE')
  },

  async 'is completed, and a record is drafted'(walk) {
    const done = await walk.must('staff-a', 'desk/complete', {
      bookingId: walk.found.bookingId,
      summary: '核对材料清单，比较三家银行的首贷条件，选定一家，下周递材料。',
      requestId: walk.key(),
    })
    walk.found.recordId = done.recordId
  },

  async 'gets two photos and a sign-in sheet as evidence'(walk) {
    const early = await walk.refused('manager-a', 'points/claim', {
      recordId: walk.found.recordId,
      itemId: 'S-03',
      requestId: walk.key(),
    })
    expect(early).toMatchObject({ code: 'CLAIM_REFUSED', data: { reason: 'EVIDENCE_MISSING' } })
    for (const [kind, name] of [
      ['photo', '现场一.jpg'],
      ['photo', '现场二.jpg'],
      ['sign-in-sheet', '签到表.pdf'],
    ] as const) {
      const begun = await walk.must('staff-a', 'evidence/begin', {
        recordId: walk.found.recordId,
        kind,
        name,
        requestId: walk.key(),
      })
      const body = kind === 'photo' ? photo() : pdf()
      const put = await fetch(begun.url, { method: 'PUT', headers: begun.headers, body })
      expect(put.status).toBe(200)
      await walk.must('staff-a', 'evidence/attach', { uploadId: begun.uploadId, requestId: walk.key() })
    }
    const record = await walk.must('manager-a', 'service/record', {
      recordId: walk.found.recordId,
    })
    expect(record.evidence).toHaveLength(3)
  },

  async 'has its evidence looked at by the timer'(walk) {
    await eventually(async () => {
      const { evidence } = await walk.must('manager-a', 'service/record', { recordId: walk.found.recordId })
      expect(evidence.map(({ inspection }) => inspection.state)).toEqual(['fine', 'fine', 'fine'])
    })
  },

  async 'is claimed by the manager'(walk) {
    const claim = await walk.must('manager-a', 'points/claim', {
      recordId: walk.found.recordId,
      itemId: 'S-03',
      requestId: walk.key(),
    })
    expect(claim).toMatchObject({ state: 'filed', proposed: 200 })
    walk.found.claimId = claim.id
    const twice = await walk.refused('manager-a', 'points/claim', {
      recordId: walk.found.recordId,
      itemId: 'S-03',
      requestId: walk.key(),
    })
    expect(twice).toMatchObject({ code: 'CLAIM_REFUSED', data: { reason: 'ALREADY_CLAIMED' } })
  },

  async 'is verified by city-1: a ledger entry with rule, basis and evidence, and the standing changes'(walk) {
    const before = await walk.must('manager-a', 'points/standing', { carrierId: 'station-a' })
    const queue = await walk.must('city-1', 'points/queue')
    expect(queue.items.map(({ id }) => id)).toContain(walk.found.claimId)
    const links = await walk.must('city-1', 'evidence/links', {
      recordId: walk.found.recordId,
      requestId: walk.key(),
    })
    expect((await fetch(links.files[0]!.url)).status).toBe(200)
    const verified = await walk.must('city-1', 'points/verify', {
      claimId: walk.found.claimId,
      decision: 'verified',
      requestId: walk.key(),
    })
    expect(verified.entry).toMatchObject({
      kind: 'award',
      itemId: 'S-03',
      amount: 200,
      rule: { official: false },
      basis: { kind: 'article' },
    })
    expect(verified.entry!.basis.line).toContain('三（三）2')
    expect(verified.entry!.evidence).toHaveLength(3)
    const after = await walk.must('manager-a', 'points/standing', { carrierId: 'station-a' })
    expect(after.total).toBeGreaterThan(before.total)
  },

  async 'is confirmed and rated by the enterprise'(walk) {
    const confirmed = await walk.must('enterprise-a', 'service/confirm', {
      recordId: walk.found.recordId,
      verdict: 'confirmed',
      requestId: walk.key(),
    })
    expect(confirmed.confirmation).toBe('confirmed')
    const rating = { recordId: walk.found.recordId, stars: 5, tags: ['clear'], text: '讲得明白', requestId: walk.key() }
    await walk.must('enterprise-a', 'rating/rate', rating)
    const again = await walk.refused('enterprise-a', 'rating/rate', { ...rating, requestId: walk.key() })
    expect(again.code).toBe('WRONG_STATE')
    const summary = await walk.must(null, 'rating/summary', { carrierId: 'station-a' })
    // it becomes public with others
    expect(summary).toMatchObject({ count: 0, average: null })
  },
}
