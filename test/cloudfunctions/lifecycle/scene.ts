import { beijingDate } from '@shared/calendar/beijing'
import { addDays } from '@shared/calendar/local-date'
import type { CaseId, CertificateCode, EvidenceId, LifecycleEventId, ObjectionId, UploadId } from '@shared/ids'
import type { FormAnswer } from '@shared/lifecycle/form'
import { stationEntry } from '@shared/lifecycle/procedures/station-entry'
import { objectionIdOf } from '../../../cloudfunctions/modules/lifecycle/objections'
import { type CaseDoc, type CaseUpload, noDueDay, type Objection } from '../../../cloudfunctions/store/cases'
import { organisationId, subjectId } from '../../../cloudfunctions/store/lifecycle-events'
import type { Evidence } from '../../../cloudfunctions/store/records'
import { enterprises, operatorCodes } from '../../../demo/index'
import { recognised } from '../../shared/lifecycle/events'
import { fresh, stationA } from '../newcomers'
import type { Scene } from '../scene'
import { put, remove, stored } from '../stored'

/** An application in which every condition holds. */
export const goodForm: Record<string, FormAnswer> = {
  registered: '北京市',
  form: '法人',
  established: '2020-05-06',
  operating: true,
  honest: true,
  unpenalised: true,
  clean: true,
  equipment: true,
  phone: '010-0000-8888',
  channels: '公众号、公示栏',
  address: '海淀区示例路 8 号',
  place: '116.30000,39.96000',
  area: 120,
  staff: 4,
  management: true,
  general: ['活动组织', '企业培育'],
  special: ['融资促进', '法律咨询', '研发创新', '园区招商'],
  site: '示例路专精特新服务站（示例）',
}
export const answersOf = (form: Readonly<Record<string, FormAnswer>>) =>
  Object.entries(form).map(([field, answer]) => ({ field, answer: typeof answer === 'object' ? [...answer] : answer }))

const codeOf = (name: 'enterprise-a' | 'enterprise-b') => enterprises.find(({ id }) => id === name)!.creditCode

/** A file that opens, of one kind. */
export const attachmentOf = (kind: string, scene: Scene): Evidence<string> => ({
  id: fresh<EvidenceId>('u'),
  kind,
  name: `${kind}.jpg`,
  type: 'image/jpeg',
  bytes: 1000,
  sha256: 'f'.repeat(64),
  fileId: 'cloud://local-env.local/none',
  shownFileId: 'cloud://local-env.local/none',
  addedAt: scene.now,
  addedById: scene.person('enterprise-a'),
  inspection: { state: 'fine' },
})

/** A case of enterprise-a's application in 海淀, filed yesterday and waiting for the district; what `own` says is otherwise. */
export async function putCase(scene: Scene, own: Partial<CaseDoc> = {}): Promise<CaseId> {
  const yesterday = scene.now - 86_400_000
  const doc: CaseDoc = {
    _id: fresh('k'),
    number: 'B260930-SCENE',
    procedure: stationEntry.id,
    kind: 'station',
    organisationId: organisationId(codeOf('enterprise-a')),
    enterpriseId: scene.a,
    carrierId: null,
    name: '示例申报单位（示例）',
    creditCode: codeOf('enterprise-a'),
    district: 'haidian',
    openedById: scene.person('enterprise-a'),
    openedAt: yesterday,
    draftedByIds: [scene.person('enterprise-a')],
    nth: 0,
    form: goodForm,
    explanations: {},
    evidence: stationEntry.attachments.map(({ id }) => attachmentOf(id, scene)),
    removed: [],
    frozenAt: yesterday,
    declaration: { name: '王女士', byId: scene.person('enterprise-a'), at: yesterday },
    filedAt: yesterday,
    steps: [],
    state: 'district-review',
    enteredOn: beijingDate(yesterday),
    due: null,
    objections: { made: 0, heard: 0, upheld: 0 },
    waits: 'district',
    passedToCity: false,
    public: false,
    dueOn: noDueDay,
    endedAt: null,
    ...own,
  }
  await put(scene.world, 'cases', doc)
  return doc._id
}

const unfiled = { state: 'draft', filedAt: null, frozenAt: null, declaration: null, waits: 'applicant' } as const
export const putDraft = (scene: Scene, own: Partial<CaseDoc> = {}) => putCase(scene, { ...unfiled, ...own })

/** In its 公示, of which tomorrow is the last day. */
export const putPublished = (scene: Scene, own: Partial<CaseDoc> = {}) => {
  const today = beijingDate(scene.now)
  const on = addDays(today, 1)
  const due = { on, provisional: false, after: addDays(today, -6), count: 5, unit: 'working-day' } as const
  return putCase(scene, { state: 'publication', waits: 'city', public: true, due, dueOn: on, ...own })
}

/** Of enterprise-b it is another's. */
export const ofB = (scene: Scene): Partial<CaseDoc> => ({
  enterpriseId: scene.b,
  organisationId: organisationId(codeOf('enterprise-b')),
  openedById: scene.person('enterprise-b'),
  district: 'chaoyang',
})

/** Nobody of enterprise-a has a case or has used up what one may begin. */
export async function freeToBegin({ world }: Scene): Promise<void> {
  await remove(world, 'case-turns')
  await remove(world, 'quotas')
}

export async function putObjection(scene: Scene, caseId: CaseId, own: Partial<Objection> = {}): Promise<ObjectionId> {
  const personId = own.personId ?? scene.stranger()
  const doc: Objection = {
    ...{ _id: objectionIdOf(caseId, personId), caseId, personId, text: '办公场所不到一百平方米', at: scene.now },
    finding: null,
    ...own,
  }
  await put(scene.world, 'objections', doc)
  return doc._id
}

export async function putCaseUpload(scene: Scene, own: Partial<CaseUpload> = {}): Promise<UploadId> {
  const doc: CaseUpload = {
    _id: fresh('u'),
    caseId: own.caseId === undefined ? await putDraft(scene) : own.caseId,
    kind: 'licence',
    name: '执照.jpg',
    cloudPath: 'uploads/nobody/none',
    fileId: 'cloud://local-env.local/uploads/nobody/none',
    byId: scene.person('enterprise-a'),
    at: scene.now,
    attachedAt: null,
    ...own,
  }
  await put(scene.world, 'case-uploads', doc)
  return doc._id
}

const codeOfA = operatorCodes['station-a'] ?? ''
const subjectA = { organisationId: organisationId(codeOfA), carrierId: stationA, kind: 'station' } as const

/** station-a was in a list this autumn; and the code of its certificate. */
export async function putCertificate(scene: Scene): Promise<CertificateCode> {
  const code = fresh<CertificateCode>('C')
    .replace(/[^A-Z2-7]/gi, 'A')
    .toUpperCase() as CertificateCode
  await putRecognition(scene)
  await put(scene.world, 'certificates', { _id: code, ...subjectA, issuedAt: scene.now })
  return code
}

export async function putRecognition({ world }: Scene): Promise<void> {
  const event = recognised('2026-09-01', '2027-08-31', { subject: subjectA })
  const _id = subjectId(subjectA)
  await put(world, 'lifecycle-events', { _id: fresh<LifecycleEventId>('le'), ...event })
  await remove(world, 'lifecycle-subjects', { _id })
  const events = await stored(world, 'lifecycle-events', { 'subject.carrierId': stationA })
  await put(world, 'lifecycle-subjects', { _id, ...subjectA, eventIds: events.map((each) => each._id) })
}
