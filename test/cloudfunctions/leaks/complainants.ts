import { personId } from '../../../cloudfunctions/frame/principal'
import { key, type World } from '../../world'
import { sessionFor } from '../people'
import type { Scene } from '../scene'
import { Phone } from '../way-in/phone'

/** Everything that would tell who complained and what of, each as a word that stands nowhere else. */
export interface Complainant {
  token: string
  openid: string
  person: string
  enterprise: string
  creditCode: string
  name: string
  memberName: string
  text: string
  opinion: string
  stationSaid: string
  reason: string
  complaint: string
  note: string
  booking: string | null
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
  const { enterprise } = (await phone.must('enterprise/register', { creditCode, name, ...profile })) as {
    enterprise: string
  }
  await phone.must('access/invite', {
    role: 'enterprise-member',
    scope: enterprise,
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
  const booking = wishes.booked
    ? (await phone.must('booking/book', { slot: await scene.slot(), enterprise, note: words.note, requestId: key() }))
        .id!
    : null
  const filed = await phone.must('complaint/file', {
    enterprise,
    carrier: 'station-a',
    ...(booking ? { booking } : {}),
    ground: 'missed-appointment',
    text: words.text,
    secretFromStation: wishes.secretFromStation,
    requestId: key(),
  })
  const complaint = filed.id!
  await world.must('manager-a', 'complaint/reply', { complaint, text: '已了解情况', requestId: key() })
  const { stationSaid, opinion, reason } = words
  await world.must('district-haidian', 'complaint/hear', { complaint, stationSaid, opinion, requestId: key() })
  const deduct = { item: 'K-01', reason: '经查实' }
  await world.must('city-2', 'complaint/find', { complaint, finding: 'upheld', reason, deduct, requestId: key() })
  const person = personId(openid)
  const token = await sessionFor(world, person)
  return { token, openid, person, enterprise, creditCode, name, memberName, complaint, booking, ...words }
}
