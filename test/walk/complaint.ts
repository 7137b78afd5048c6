import { expect } from 'vitest'
import { inboxAbout, type Steps } from './walker'

/** A complaint that the station may know of, up to the one deduction. */
export const complaint: Steps = {
  async 'enterprise-b complains of how it was spoken to about its appointment'(walk) {
    const mine = await walk.must('enterprise-b', 'enterprise/mine')
    walk.found.complainantId = mine.enterprises[0]!.id
    const { days } = await walk.must('enterprise-b', 'booking/slots', {
      carrierId: 'station-a',
      serviceId: walk.found.serviceId,
      days: 1,
    })
    const slot = days[0]!.slots.find(({ seatsLeft }) => seatsLeft > 0)!
    const booking = await walk.must('enterprise-b', 'booking/book', {
      slotId: slot.slotId,
      enterpriseId: walk.found.complainantId,
      requestId: walk.key(),
    })
    walk.found.missedId = booking.id
    const complaint = await walk.must('enterprise-b', 'complaint/file', {
      enterpriseId: walk.found.complainantId,
      carrierId: 'station-a',
      bookingId: booking.id,
      ground: 'attitude',
      text: '打电话问材料，说了两句就挂了，再打没人接。',
      secretFromStation: false,
      requestId: walk.key(),
    })
    walk.found.complaintId = complaint.id
  },

  async 'the district hears the station, the city finds, and one deduction is recorded'(walk) {
    const { complaintId } = walk.found
    const early = await walk.refused('city-2', 'complaint/decide', {
      complaintId,
      finding: 'upheld',
      reason: '属实',
      requestId: walk.key(),
    })
    expect(early.code).toBe('WRONG_STATE')
    const { items } = await walk.must('manager-a', 'complaint/forStation', { carrierId: 'station-a' })
    await walk.must('manager-a', 'complaint/reply', {
      stationComplaintId: items[0]!.id,
      text: '当天顾问临时请假，接电话的人不了解情况，是我们的问题。',
      requestId: walk.key(),
    })
    const foreign = await walk.refused('district-chaoyang', 'complaint/hear', {
      complaintId,
      stationSaid: '无',
      opinion: '无',
      requestId: walk.key(),
    })
    expect(foreign.code).toBe('NOT_FOUND')
    await walk.must('district-haidian', 'complaint/hear', {
      complaintId,
      stationSaid: '顾问请假，接电话的人不了解情况。',
      opinion: '电话记录属实，建议认定属实。',
      requestId: walk.key(),
    })
    const decided = await walk.must('city-2', 'complaint/decide', {
      complaintId,
      finding: 'upheld',
      reason: '通话记录核对无误，属实。',
      deduct: { itemId: 'K-01', reason: '服务态度经查实' },
      requestId: walk.key(),
    })
    expect(decided).toMatchObject({ state: 'upheld', consequence: { itemId: 'K-01', amount: -300 } })
    const twice = await walk.refused('city-1', 'points/deduct', {
      carrierId: 'station-a',
      bookingId: walk.found.missedId,
      itemId: 'K-02',
      reason: '未履行服务承诺',
      requestId: walk.key(),
    })
    expect(twice.code).toBe('DEDUCTION_EXISTS')
  },

  async 'the ledger and the complainant both show the one deduction'(walk) {
    const ledger = await walk.must('manager-a', 'points/ledger', { carrierId: 'station-a' })
    expect(ledger.items.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['deduction', -300],
      ['award', 200],
    ])
    const mine = await walk.must('enterprise-b', 'complaint/mine', {
      enterpriseId: walk.found.complainantId,
    })
    expect(mine.items[0]).toMatchObject({ id: walk.found.complaintId, consequence: { amount: -300 } })
    // filed, told, replied, heard, decided
    expect(await inboxAbout(walk, 'enterprise-b', walk.found.complaintId)).toHaveLength(5)
  },
}
