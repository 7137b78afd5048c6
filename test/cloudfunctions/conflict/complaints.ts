import { beijingDate } from '@shared/calendar/beijing'
import { asId, type EvidenceId, type PersonId } from '@shared/ids'
import type { Complaint } from '../../../cloudfunctions/store/complaints'
import { stationA } from '../newcomers'
import type { Scene } from '../scene'
import { type Decision, decision, type Given, type Made } from './row'

const day = 86_400_000
const district = { role: 'district-officer', scope: 'haidian' } as const
const city = { role: 'city-reviewer', scope: 'city' } as const

/** Writes a complaint in which somebody has a part, as the row says. */
type Part = (scene: Scene, partId: PersonId, happenedAt: number) => Promise<Partial<Complaint>>

const complained: Part = async (_, personId) => ({ personId })
const answered: Part = async (_, byId, at) => ({ reply: { text: '已答', byId, at } })
const booked: Part = async (scene, personId, start) => ({ bookingId: await scene.booking({ personId, start }) })
const completed: Part = async (scene, completedById, start) => {
  const bookingId = await scene.arrived({ start, completedAt: start })
  await scene.record({ bookingId, completedById })
  return { bookingId }
}
const attached: Part = async (scene, addedById, start) => {
  const bookingId = await scene.arrived({ start, completedAt: start })
  const file = {
    id: asId<EvidenceId>(scene.absent('u')),
    kind: 'photo',
    name: '照片',
    type: 'image/jpeg',
    bytes: 1,
    sha256: '0',
    inspection: { state: 'fine' },
  } as const
  await scene.record({ bookingId, evidence: [{ ...file, fileId: 'f', shownFileId: 'f', addedAt: start, addedById }] })
  return { bookingId }
}

const made =
  (part: Part, own: (scene: Scene) => Partial<Complaint> = () => ({})) =>
  async (scene: Scene, { happenedAt, partId }: Given) => {
    const complaintId = await scene.complaint({
      personId: scene.stranger(),
      happenedOn: beijingDate(happenedAt),
      filedAt: happenedAt,
      ...own(scene),
      ...(await part(scene, partId ?? scene.stranger(), happenedAt)),
    })
    return { complaintId, matterId: complaintId, carrierId: stationA, enterpriseId: scene.a }
  }
const withInput =
  <F extends object>(make: ReturnType<typeof made>, fields: F) =>
  async (scene: Scene, given: Given) => {
    const { complaintId, ...rest } = await make(scene, given)
    return { input: { complaintId, ...fields }, ...rest } satisfies Made<'complaint/get'>
  }

const heard = (scene: Scene): Partial<Complaint> => ({
  heard: { stationSaid: '无', opinion: '属实', withoutStation: false, byId: scene.stranger(), at: scene.now },
})
const ofCity = (): Partial<Complaint> => ({ route: { heardBy: 'city', foundBy: 'city' } })
const foundInDistrict = (scene: Scene): Partial<Complaint> => ({
  ...heard(scene),
  route: { heardBy: 'city', foundBy: 'district' },
})
const overdue = (scene: Scene) => ({ toldAt: null, filedAt: scene.now - 40 * day })
const agreed = (scene: Scene) => ({
  ...overdue(scene),
  consent: { askedById: scene.stranger(), askedAt: scene.now, agrees: true, answeredAt: scene.now },
})
const both = { tied: 'NOT_FOUND', concerns: ['carrier', 'enterprise'] } as const
const hearing = { stationSaid: '无', opinion: '无' }

/** Complaints: who is tied is not even told that there is one. The list of them is in `complaints/queue.test.ts`. */
export const complaints: Decision[] = [
  ...[complained, answered, booked, completed, attached].map((part) =>
    decision({
      path: 'complaint/hear',
      title: part.name,
      role: district,
      ...both,
      make: withInput(made(part), hearing),
    }),
  ),
  decision({
    ...{ path: 'complaint/hear', title: 'in the city', role: city, ...both },
    make: withInput(made(answered, ofCity), hearing),
  }),
  decision({
    ...{ path: 'complaint/decide', title: 'in the district', role: district, ...both },
    make: withInput(made(booked, foundInDistrict), { finding: 'not-upheld', reason: '不属实' }),
  }),
  decision({
    ...{ path: 'complaint/decide', role: city, ...both },
    make: withInput(made(booked, heard), { finding: 'not-upheld', reason: '不属实' }),
  }),
  decision({ path: 'complaint/askConsent', role: district, ...both, make: withInput(made(complained, overdue), {}) }),
  decision({ path: 'complaint/tellStation', role: district, ...both, make: withInput(made(booked, agreed), {}) }),
  decision({ path: 'complaint/recuse', role: city, ...both, make: withInput(made(answered), {}) }),
]
