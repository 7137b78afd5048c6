import { expect } from 'vitest'
import { inboxAbout, type Steps } from './walker'

/** A missed appointment, up to the one deduction. */
export const complaint: Steps = {
  async 'enterprise-b complains of a missed appointment'(walk) {
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
      ground: 'missed-appointment',
      text: '按时到了，没有人接待，电话也没人接。',
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
    await walk.must('manager-a', 'complaint/reply', {
      complaintId,
      text: '当天顾问临时请假，没有通知到，是我们的问题。',
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
      stationSaid: '顾问请假，未提前通知。',
      opinion: '预约记录和电话记录显示当天无人接待，建议认定属实。',
      requestId: walk.key(),
    })
    const decided = await walk.must('city-2', 'complaint/decide', {
      complaintId,
      finding: 'upheld',
      reason: '预约时段无人接待，属实。',
      deduct: { itemId: 'K-01', reason: '预约时段无人接待' },
      requestId: walk.key(),
    })
    expect(decided).toMatchObject({ state: 'upheld', consequence: { itemId: 'K-01', amount: -300 } })
    const twice = await walk.refused('city-1', 'points/deduct', {
      carrierId: 'station-a',
      bookingId: walk.found.missedId,
      what: 'missed-appointment',
      itemId: 'K-02',
      reason: '未履行服务承诺',
      requestId: walk.key(),
    })
    expect(twice.code).toBe('DEDUCTION_EXISTS')
  },

  async 'the ledger and the complainant both show the one deduction'(walk) {
    const ledger = await walk.must('manager-a', 'points/ledger', { carrierId: 'station-a' })
    // to the station, what was decided on one day is in no order
    expect(ledger.items.map(({ kind, amount }) => `${kind} ${amount}`).sort()).toEqual(['award 200', 'deduction -300'])
    const mine = await walk.must('enterprise-b', 'complaint/mine', {
      enterpriseId: walk.found.complainantId,
    })
    expect(mine.items[0]).toMatchObject({ id: walk.found.complaintId, consequence: { amount: -300 } })
    // filed, replied, heard, decided
    expect(await inboxAbout(walk, 'enterprise-b', walk.found.complaintId)).toHaveLength(4)
  },
}
