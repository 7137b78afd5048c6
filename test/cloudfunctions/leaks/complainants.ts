import type { BookingId, ComplaintId, EnterpriseId, PersonId } from '@shared/ids'
import { personIdOf } from '../../../cloudfunctions/frame/principal'
import { key, type World } from '../../world'
import { sessionFor } from '../people'
import type { Scene } from '../scene'
import { change } from '../stored'
import { Phone } from '../way-in/phone'

/** Everything that would tell who complained and what of, each as a word that stands nowhere else. */
export interface Complainant {
  token: string
  openid: string
  personId: PersonId
  enterpriseId: EnterpriseId
  creditCode: string
  name: string
  memberName: string
  text: string
  opinion: string
  stationSaid: string
  reason: string
  complaintId: ComplaintId
  note: string
  bookingId: BookingId | null
}

let planted = 0
const marker = (what: string) => `标记${what}${String(++planted).padStart(3, '0')}号`

interface Wishes {
  /** complains about an appointment */
  booked: boolean
  secretFromStation: boolean
}

/** Registers an enterprise in 海淀 that complains about station-a, and takes the complaint through all its steps. */
export async function complain(world: World, scene: Scene, wishes: Wishes): Promise<Complainant> {
  const openid = `openid-marker-${++planted}`
  const phone = new Phone(world, openid)
  await phone.must('auth/enter')
  const [creditCode, name, memberName] = [scene.creditCode(), `${marker('企业')}有限公司`, marker('成员')]
  const profile = { district: 'haidian', industry: 'it', tier: 'tech', size: 'micro', requestId: key() }
  const { enterpriseId } = await phone.must('enterprise/register', { creditCode, name, ...profile })
  await phone.must('access/invite', {
    role: 'enterprise-member',
    scope: enterpriseId,
    displayName: memberName,
    requestId: key(),
  })
  const member = new Phone(world, `${openid}-member`)
  await member.must('enterprise/join', { creditCode, displayName: memberName, requestId: key() })
  const words = {
    text: marker('投诉'),
    opinion: marker('意见'),
    stationSaid: marker('听取'),
    reason: marker('结论'),
    note: marker('备注'),
  }
  const bookingId = wishes.booked
    ? (
        await phone.must('booking/book', {
          slotId: await scene.slot(),
          enterpriseId,
          note: words.note,
          requestId: key(),
        })
      ).id
    : null
  // nothing is found to have been missed before its time
  if (bookingId) await change(world, 'bookings', { _id: bookingId }, { start: scene.now - 7_200_000 })
  const filed = await phone.must('complaint/file', {
    enterpriseId,
    carrierId: 'station-a',
    ...(bookingId ? { bookingId } : {}),
    ground: 'missed-appointment',
    text: words.text,
    secretFromStation: wishes.secretFromStation,
    requestId: key(),
  })
  const complaintId = filed.id
  await world.must('manager-a', 'complaint/reply', { complaintId, text: '已了解情况', requestId: key() })
  const { stationSaid, opinion, reason } = words
  await world.must('district-haidian', 'complaint/hear', { complaintId, stationSaid, opinion, requestId: key() })
  const deduct = { itemId: 'K-01', reason: '经查实' }
  await world.must('city-2', 'complaint/decide', { complaintId, finding: 'upheld', reason, deduct, requestId: key() })
  const personId = personIdOf(openid)
  const token = await sessionFor(world, personId)
  return { token, openid, personId, enterpriseId, creditCode, name, memberName, complaintId, bookingId, ...words }
}
