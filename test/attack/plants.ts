import type { DistrictCode } from '@shared/directory/districts'
import { asId, type CarrierId, type EnterpriseId, type Id } from '@shared/ids'
import { organisationId } from '../../cloudfunctions/store/lifecycle-events'
import { goodForm, putCase, putDraft, putObjection, putPublished } from '../cloudfunctions/lifecycle/scene'
import { openidOf, personas } from '../cloudfunctions/people'
import type { Scene } from '../cloudfunctions/scene'
import { change, put } from '../cloudfunctions/stored'
import { parties } from './cast'
import type { Markers } from './markers'
import type { Kind, Owner } from './rights'

/** Things of the same parties, by the name of the field that asks for one. */
export interface Bundle {
  owner: Owner
  fields: Record<string, readonly string[]>
}

const combinations: [EnterpriseId, string, DistrictCode][] = [
  [parties.a, 'station-a', 'haidian'],
  [parties.a, 'station-b', 'chaoyang'],
  [parties.b, 'station-a', 'haidian'],
  [parties.b, 'station-b', 'chaoyang'],
  [parties.c, 'station-b', 'chaoyang'],
]

/** Marks who there is. */
export async function markParties(scene: Scene, markers: Markers): Promise<void> {
  for (const name of personas) {
    markers.fixed(scene.person(name), 'person', { person: scene.person(name) })
    markers.fixed(`"${openidOf(name)}"`, 'openid', {})
  }
  for (const id of Object.values(parties)) {
    markers.fixed(id, 'enterprise', { enterprise: id })
    const name = markers.text('enterprise', { enterprise: id })
    await change(scene.world, 'enterprises', { _id: id }, { name })
    const answers = [{ asked: '想解决什么', values: [markers.text('keptAnswer', { enterprise: id })] }]
    await put(scene.world, 'kept-answers', { _id: asId<EnterpriseId>(id), answers })
  }
}

/** A service from booking to complaint in all its states, for each pair of an enterprise and a station. */
export async function plant(scene: Scene, markers: Markers): Promise<Bundle[]> {
  const bundles: Bundle[] = []
  for (const [enterpriseId, station, district] of combinations)
    bundles.push(await bundleOf(scene, markers, { enterpriseId, carrierId: asId<CarrierId>(station), district }))
  return bundles
}

interface Ours {
  enterpriseId: EnterpriseId
  carrierId: CarrierId
  district: DistrictCode
}

async function bundleOf(scene: Scene, markers: Markers, ours: Ours): Promise<Bundle> {
  const { enterpriseId, carrierId, district } = ours
  const personId = scene.person(enterpriseId === parties.a ? 'enterprise-a' : 'enterprise-b')
  const owner = { enterprise: enterpriseId, station: carrierId, district, person: personId }
  const { now } = scene
  const text = (kind: Kind) => markers.text(kind, owner)
  const named = <I extends Id<string>>(kind: Kind) => markers.id<I>(kind, owner)

  const booking = (own: Parameters<Scene['booking']>[0] = {}) =>
    scene.booking({
      ...{ _id: named('booking'), ...ours, note: text('bookingNote'), visitor: text('visitor') },
      intake: {
        version: 0,
        answers: [{ questionId: asId('goal'), asked: '想解决什么', values: [text('bookingAnswer')] }],
      },
      ...own,
    })
  const record = async (own: Parameters<Scene['record']>[0] = {}) =>
    scene.record({
      bookingId: await booking({ checkedInAt: now, completedAt: now }),
      ...ours,
      summary: text('recordSummary'),
      confirmationNote: text('confirmationNote'),
      ...own,
    })
  const claim = async (own: Parameters<Scene['claim']>[0] = {}) =>
    scene.claim({ recordId: await record({ frozenAt: now }), carrierId, district, note: text('claimNote'), ...own })
  const by = { byId: scene.stranger(), at: now }
  const complaint = (own: Parameters<Scene['complaint']>[0] = {}) =>
    scene.complaint({ _id: named('complaint'), ...ours, personId, text: text('complaintText'), ...own })
  const reply = () => ({ ...by, text: text('complaintReply') })
  const heard = () => ({
    ...by,
    stationSaid: text('stationSaid'),
    opinion: text('opinion'),
    withoutStation: false,
  })
  const thread = (
    to: `enterprise:${EnterpriseId}` | `carrier:${CarrierId}` | `person:${typeof personId}`,
    kind: Kind,
  ) => scene.thread({ _id: named(kind), to, content: { kind: 'notice', title: text(kind), body: '示例', why: [] } })

  const form = { ...goodForm, address: text('caseForm') }
  const ofOwner = { enterpriseId, organisationId: organisationId(enterpriseId), district, openedById: personId, form }
  const plantedCases = async () => {
    const published = await putPublished(scene, { ...ofOwner, carrierId: null })
    await putObjection(scene, published, { text: text('objection') })
    return [
      await putDraft(scene, { ...ofOwner }),
      await putCase(scene, { ...ofOwner }),
      await putCase(scene, { ...ofOwner, state: 'city-review', waits: 'city' }),
      published,
      await scene.codeClaim({
        ...{ enterpriseId, organisationId: ofOwner.organisationId, district, openedById: scene.person('visitor') },
        form: { name: text('claimantName'), claim: text('claimText') },
      }),
    ]
  }
  const records = [await record(), await record({ confirmation: 'confirmed', confirmedAt: now })]
  const decided = { ...by, finding: 'upheld' as const, reason: text('reason'), proposalId: null, entryId: null }
  return {
    owner,
    fields: {
      enterpriseId: [
        enterpriseId,
        enterpriseId,
        await scene.unusualEnterprise({ district, name: text('unusualEnterprise') }),
      ],
      carrierId: [carrierId],
      carrierIds: [carrierId],
      district: [district],
      scope: [carrierId, enterpriseId, district],
      personId: [personId],
      slotId: [await scene.slot(), await scene.slot()],
      bookingId: [await booking(), await booking({ start: now + 3 * 86_400_000 }), await booking({ checkedInAt: now })],
      recordId: records,
      evidenceId: records.map((id) => `u_${id}_0`),
      claimId: [await claim(), await claim({ state: 'rejected' })],
      uploadId: [await scene.upload({ _id: named('upload'), recordId: records[0]!, carrierId, name: text('upload') })],
      complaintId: [
        await complaint(),
        await complaint({ reply: reply() }),
        await complaint({ reply: reply(), heard: heard() }),
        await complaint({ reply: reply(), heard: heard(), decided }),
      ],
      threadId: [
        await thread(`enterprise:${enterpriseId}`, 'enterpriseInbox'),
        await thread(`carrier:${carrierId}`, 'stationInbox'),
        await thread(`person:${personId}`, 'personInbox'),
      ],
      joinRequestId: [
        await scene.joinRequest({ _id: named('joinRequest'), enterpriseId, displayName: text('memberName') }),
      ],
      grantId: [
        await scene.grant('carrier-staff', carrierId, { displayName: text('staffName') }),
        await scene.grant('enterprise-member', enterpriseId, { displayName: text('memberName') }),
        await scene.grant('district-officer', district, { displayName: text('officerName'), activeFrom: null }),
      ],
      caseId: await plantedCases(),
      noticeId: [await scene.notice({ _id: named('notice'), title: text('notice') })],
    },
  }
}
