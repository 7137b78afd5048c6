import { photo } from '../../pictures/files'
import { key } from '../../world'
import { claimForm } from '../lifecycle/claim-doc'
import {
  answersOf,
  attachmentOf,
  freeToBegin,
  goodForm,
  ofB,
  putCase,
  putCaseUpload,
  putCertificate,
  putDraft,
  putObjection,
  putPublished,
  putRecognition,
} from '../lifecycle/scene'
import type { Scene } from '../scene'
import { anyone, city, haidian, managerA, only, paged, persons, seeking, type Table } from './row'

const request = () => ({ requestId: key() })
/** What is asked of the procedure, and not of the contract: whoever may not learns that there is nothing. */
const among = (these: Parameters<typeof persons>[0]) => persons(these, 'NOT_FOUND')
const ownA = among({ 'enterprise-a': 'OK' })
const anothers = { caseId: 'begins one of its own', carrierId: 'of an enterprise' }

async function uploadedTo(scene: Scene) {
  const place = { caseId: await putDraft(scene), kind: 'licence', name: '执照.jpg', requestId: key() }
  const begun = await scene.world.must('enterprise-a', 'lifecycle/beginUpload', place)
  await fetch(begun.url, { method: 'PUT', headers: begun.headers, body: photo() })
  return begun.uploadId
}

const started = async (scene: Scene) => {
  await freeToBegin(scene)
  return {
    procedure: 'station-entry',
    enterpriseId: scene.a,
    form: answersOf(goodForm),
    explanations: [{ conditionId: 'established', reason: '团队从 2019 年起做这件事' }],
    ...request(),
  }
}
const withFile = async (scene: Scene, own: Parameters<typeof putDraft>[1] = {}) => {
  const file = attachmentOf('licence', scene)
  return { caseId: await putDraft(scene, { evidence: [file], ...own }), evidenceId: file.id }
}
const withoutFile = async (scene: Scene, own: Parameters<typeof putDraft>[1] = {}) => {
  const file = attachmentOf('licence', scene)
  return { caseId: await putDraft(scene, { removed: [file], ...own }), evidenceId: file.id }
}
/** As a draft is once it was deleted. */
const deleted = ({ now }: Scene) =>
  ({ state: 'withdrawn', waits: 'gone', frozenAt: now, endedAt: now }) satisfies Parameters<typeof putDraft>[1]

export const lifecycle: Table['lifecycle'] = {
  draft: {
    input: started,
    without: anothers,
    who: ownA,
    foreign: async (scene) => [
      { enterpriseId: scene.b },
      { procedure: 'station-change', form: [] },
      { procedure: 'no-such-thing' },
      { caseId: await putDraft(scene, ofB(scene)) },
      { caseId: await putCase(scene) },
      { form: [{ field: 'area', answer: '很大' }] },
      { form: [{ field: 'no-such-field', answer: 'x' }] },
      { explanations: [{ conditionId: 'no-such-condition', reason: 'x' }] },
    ],
  },
  raise: {
    input: async () => ({
      procedure: 'code-claim',
      creditCode: '91990000MA00DEM14N',
      form: answersOf(claimForm),
      uploadIds: [],
      ...request(),
    }),
    who: persons(),
    foreign: async (scene) => [
      { uploadIds: [await putCaseUpload(scene, { caseId: null, byId: scene.stranger() })] },
      { procedure: 'station-entry', form: [] },
      { procedure: 'no-such-thing' },
      { creditCode: '91000000MA00DEM145' },
      { form: [{ field: 'name', answer: '老李' }] },
      { form: [{ field: 'no-such-field', answer: 'x' }] },
    ],
  },
  file: {
    input: async (scene) => ({
      caseId: await putDraft(scene),
      declaration: { agreed: true, name: '王女士' },
      ...request(),
    }),
    who: ownA,
    foreign: async (scene) => [
      { caseId: await putDraft(scene, ofB(scene)) },
      { caseId: await putCase(scene) },
      { caseId: await putDraft(scene, { evidence: [] }) },
      { caseId: await putDraft(scene, { form: { ...goodForm, area: 99 } }) },
    ],
  },
  withdraw: {
    input: async (scene) => ({ caseId: await putCase(scene), ...request() }),
    who: ownA,
    foreign: async (scene) => [
      { caseId: await putCase(scene, ofB(scene)) },
      { caseId: await putCase(scene, { state: 'publication' }) },
    ],
  },
  mine: {
    without: { ...paged.without, carrierId: 'of an enterprise' },
    input: async (scene) => ({ enterpriseId: scene.a, procedure: 'station-entry', limit: 5 }),
    who: ownA,
    foreign: async (scene) => [{ enterpriseId: scene.b }, { carrierId: 'station-a' }],
  },
  get: {
    input: async (scene) => ({ caseId: await putCase(scene) }),
    who: among({ 'enterprise-a': 'OK', ...city, 'district-haidian': 'OK' }),
    foreign: async (scene) => [
      { caseId: await putCase(scene, ofB(scene)) },
      // not even to whoever says it
      { caseId: await scene.codeClaim({ openedById: scene.person('enterprise-a'), enterpriseId: scene.b }) },
    ],
  },
  objections: {
    ...paged,
    input: async (scene) => {
      const caseId = await putPublished(scene)
      await putObjection(scene, caseId)
      return { caseId, waiting: false, limit: 5 }
    },
    who: among({ 'enterprise-a': 'OK', ...city, 'district-haidian': 'OK' }),
    foreign: async (scene) => [{ caseId: await putCase(scene, ofB(scene)) }],
  },
  queue: {
    ...paged,
    input: async (scene) => ({ ...(await seeking(scene)), procedure: 'station-entry', limit: 5 }),
    who: only({ ...city, ...haidian }),
  },
  act: {
    input: async (scene) => ({
      caseId: await putCase(scene),
      action: 'ask',
      state: 'district-review',
      reason: '缺场所证明',
      conditions: [{ conditionId: 'area', holds: false, reason: '合同没有写面积' }],
      ...request(),
    }),
    without: {
      objection: 'in a 公示 alone',
      finding: 'on an objection alone',
      declaration: 'of what files anew alone',
    },
    who: among({ 'district-haidian': 'OK' }),
    foreign: async (scene) => [
      { caseId: await putCase(scene, { district: 'chaoyang' }) },
      { caseId: await putDraft(scene) },
      { caseId: await putCase(scene, { state: 'city-review', waits: 'city' }) },
      { action: 'admit' },
      { action: 'no-such-thing' },
      { state: 'publication' },
      { reason: '' },
    ],
  },
  recuse: {
    input: async (scene) => ({ caseId: await putCase(scene), ...request() }),
    who: only({ ...city, ...haidian }),
    foreign: async (scene) => [{ caseId: await putCase(scene, { district: 'chaoyang' }) }],
  },
  contest: {
    input: async (scene) => ({
      caseId: await putCase(scene, { openedById: scene.person('district-haidian') }),
      ...request(),
    }),
    who: only({
      ...{ 'city-1': 'WRONG_STATE', 'city-2': 'WRONG_STATE', 'city-admin': 'WRONG_STATE' },
      ...haidian,
    }),
    foreign: async (scene) => [
      { caseId: await putCase(scene) },
      { caseId: await putCase(scene, { district: 'chaoyang' }) },
    ],
  },
  history: {
    input: async (scene) => ({ enterpriseId: scene.a }),
    without: { carrierId: 'of an enterprise' },
    who: only({
      'enterprise-a': 'OK',
      ...city,
      'district-haidian': 'OK',
      ...{ 'enterprise-b': 'NOT_FOUND', 'district-chaoyang': 'NOT_FOUND' },
      ...{ 'staff-a': 'NOT_FOUND', 'manager-a': 'NOT_FOUND', 'staff-b': 'NOT_FOUND', 'manager-b': 'NOT_FOUND' },
    }),
    foreign: async (scene) => [{ enterpriseId: scene.b }, { carrierId: 'station-b' }],
  },
  removable: {
    ...paged,
    input: async () => ({ district: 'haidian', limit: 5 }),
    who: only({ ...city, 'district-haidian': 'OK', 'district-chaoyang': 'NOT_FOUND' }),
    foreign: async () => [{ district: 'nowhere' }],
  },
  published: {
    ...paged,
    input: async () => ({ kind: 'station', district: 'haidian', limit: 5 }),
    who: anyone,
  },
  beginUpload: {
    input: async (scene) => ({ caseId: await putDraft(scene), kind: 'licence', name: '执照.jpg', ...request() }),
    who: ownA,
    foreign: async (scene) => [
      { caseId: await putDraft(scene, ofB(scene)) },
      { caseId: await putCase(scene) },
      { kind: 'no-such-kind' },
    ],
  },
  beginRaiseUpload: {
    input: async () => ({ procedure: 'code-claim', kind: 'claim', name: '执照.jpg', ...request() }),
    who: persons(),
    foreign: async () => [{ procedure: 'station-entry' }, { procedure: 'no-such-thing' }, { kind: 'answer' }],
  },
  attach: {
    input: async (scene) => ({ uploadId: await uploadedTo(scene), ...request() }),
    who: ownA,
    foreign: async (scene) => [
      { uploadId: await putCaseUpload(scene) },
      { uploadId: await putCaseUpload(scene, { caseId: await putDraft(scene, ofB(scene)) }) },
    ],
  },
  detach: {
    input: async (scene) => ({ ...(await withFile(scene)), ...request() }),
    who: ownA,
    foreign: async (scene) => [await withFile(scene, ofB(scene)), { evidenceId: (await withFile(scene)).evidenceId }],
  },
  restore: {
    input: async (scene) => ({ ...(await withoutFile(scene)), ...request() }),
    who: ownA,
    foreign: async (scene) => [
      await withoutFile(scene, ofB(scene)),
      await withoutFile(scene, { frozenAt: scene.now }),
      { evidenceId: (await withoutFile(scene)).evidenceId },
    ],
  },
  bringBack: {
    input: async (scene) => {
      await freeToBegin(scene)
      return { caseId: await putDraft(scene, deleted(scene)), ...request() }
    },
    who: ownA,
    foreign: async (scene) => [
      { caseId: await putDraft(scene, { ...deleted(scene), ...ofB(scene) }) },
      { caseId: await putDraft(scene) },
      { caseId: await putCase(scene, { state: 'withdrawn', waits: 'none', endedAt: scene.now }) },
    ],
  },
  links: {
    input: async (scene) => ({ caseId: await putCase(scene, { evidence: [] }), ...request() }),
    who: among({ 'enterprise-a': 'OK', ...city, 'district-haidian': 'OK' }),
    foreign: async (scene) => [{ caseId: await putCase(scene, ofB(scene)) }],
  },
}

export const certificate: Table['certificate'] = {
  get: {
    input: async (scene) => ({ code: await putCertificate(scene) }),
    who: anyone,
    foreign: async () => [{ code: 'AAAAAAAAAAAAAAAA' }],
  },
  issue: {
    input: async (scene) => {
      await putRecognition(scene)
      return { carrierId: 'station-a', ...request() }
    },
    who: only(managerA),
    foreign: async () => [{ carrierId: 'station-b' }],
  },
}
