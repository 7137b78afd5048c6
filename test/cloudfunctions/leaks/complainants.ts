import { beijingDate, startOfDay } from '@shared/calendar/beijing'
import type { BookingId, ComplaintId, EnterpriseId, PersonId } from '@shared/ids'
import { personIdOf } from '../../../cloudfunctions/frame/principal'
import { key, type World } from '../../world'
import { sessionFor } from '../people'
import type { Scene } from '../scene'
import { change, stored } from '../stored'
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
  /** what the complaint is called by the complainant and by officers */
  complaintId: ComplaintId
  number: string
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
  const bookingId = wishes.booked ? await missed(scene, enterpriseId, words.note) : null
  const filed = await phone.must('complaint/file', {
    enterpriseId,
    carrierId: 'station-a',
    ...(bookingId ? { bookingId } : { happenedOn: beijingDate(scene.now) }),
    ground: bookingId ? 'missed-appointment' : 'broken-promise',
    text: words.text,
    secretFromStation: wishes.secretFromStation,
    requestId: key(),
  })
  const complaintId = filed.id
  const [kept] = await stored(world, 'complaints', { _id: complaintId })
  // the station hears of a secret one with its round: see rounds.test.ts
  await change(world, 'complaints', { _id: complaintId }, { toldAt: startOfDay(beijingDate(scene.now)) })
  const stationComplaintId = kept!.stationId
  await world.must('manager-a', 'complaint/reply', { stationComplaintId, text: '已了解情况', requestId: key() })
  const { stationSaid, opinion, reason } = words
  await world.must('district-haidian', 'complaint/hear', { complaintId, stationSaid, opinion, requestId: key() })
  const deduct = { itemId: 'K-01', reason: '经查实', proof: '区里核对的记录' }
  await world.must('city-2', 'complaint/decide', { complaintId, finding: 'upheld', reason, deduct, requestId: key() })
  const personId = personIdOf(openid)
  const token = await sessionFor(world, personId)
  const { number } = filed
  return {
    token,
    openid,
    personId,
    enterpriseId,
    creditCode,
    name,
    memberName,
    number,
    complaintId,
    bookingId,
    ...words,
  }
}

/** An appointment of this morning, to which they came in vain. */
const missed = (scene: Scene, enterpriseId: EnterpriseId, note: string): Promise<BookingId> =>
  scene.booking({ start: scene.now - 1_800_000, enterpriseId, note, personId: scene.stranger() })
