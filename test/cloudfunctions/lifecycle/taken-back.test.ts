import type { CaseId } from '@shared/ids'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { codeOf, key, openWorld, type World } from '../../world'
import { Scene } from '../scene'
import { stored } from '../stored'
import { answersOf, attachmentOf, freeToBegin, goodForm, putDraft } from './scene'

/** What only deletes can be taken back: a draft, a file of a case, a file of an answer. */
let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world?.close())

const start = () => {
  const filled = { enterpriseId: scene.a, form: answersOf(goodForm), explanations: [] }
  const draft = { procedure: 'station-entry', ...filled, requestId: key() }
  return world.call('enterprise-a', 'lifecycle/draft', draft)
}
const begin = async () => {
  const begun = await start()
  if (!begun.ok) throw new Error(begun.error.code)
  return begun.value.id
}
const drop = (caseId: CaseId) => world.must('enterprise-a', 'lifecycle/withdraw', { caseId, requestId: key() })
const bringBack = (caseId: CaseId, requestId = key()) =>
  world.call('enterprise-a', 'lifecycle/bringBack', { caseId, requestId })

it('a draft that was deleted is there again with what was filled in, once, however often it is asked', async () => {
  await freeToBegin(scene)
  const caseId = await begin()
  await drop(caseId)
  expect(codeOf(await world.call('enterprise-a', 'lifecycle/bringBack', { caseId, requestId: key() }))).toBe('OK')
  const requestId = key()
  await drop(caseId)
  const answers = await Promise.all([bringBack(caseId, requestId), bringBack(caseId, requestId)])
  expect(answers.map(codeOf)).toEqual(['OK', 'OK'])
  const view = await world.must('enterprise-a', 'lifecycle/get', { caseId })
  expect(view).toMatchObject({ state: 'draft' })
  expect(view.form.length).toBe(answersOf(goodForm).length)
  expect(codeOf(await bringBack(caseId))).toBe('CASE_MOVED_ON')
  await drop(caseId)
})

it('of a deleted draft and another that is begun at once, one stands', async () => {
  for (let round = 0; round < 5; round++) {
    await freeToBegin(scene)
    const caseId = await begin()
    await drop(caseId)
    const [back, begun] = await Promise.all([bringBack(caseId), start()])
    expect([back, begun].map(codeOf).toSorted()).toEqual(['CASE_REFUSED', 'OK'])
    await drop(back.ok ? caseId : begun.ok ? begun.value.id : caseId)
  }
})

it('a file that was taken out of a draft is there again, and is looked at anew', async () => {
  const file = attachmentOf('licence', scene)
  const place = { caseId: await putDraft(scene, { evidence: [file] }), evidenceId: file.id }
  const out = await world.must('enterprise-a', 'lifecycle/detach', { ...place, requestId: key() })
  expect(out.attachments).toEqual([])
  const requestId = key()
  const restore = () => world.call('enterprise-a', 'lifecycle/restore', { ...place, requestId })
  for (const answer of await Promise.all([restore(), restore()]))
    expect(answer).toMatchObject({ ok: true, value: { attachments: [{ id: file.id, state: 'waiting' }] } })
  expect(await stored(world, 'inspections', { _id: file.id })).toMatchObject([{ waiting: true, caseId: place.caseId }])
})

it('a file that was taken out of an answer is there again until it was given', async () => {
  const place = await scene.answerFile()
  await world.must('manager-a', 'deduction/detach', { ...place, requestId: key() })
  const restore = () => world.call('manager-a', 'deduction/restore', { ...place, requestId: key() })
  expect(await restore()).toMatchObject({ ok: true, value: { files: [{ id: place.evidenceId, state: 'waiting' }] } })
  expect(codeOf(await restore())).toBe('NOT_FOUND')
  const answer = { text: '说明', byId: scene.stranger(), at: scene.now }
  const late = await scene.answerFileOut({ answer })
  expect(codeOf(await world.call('manager-a', 'deduction/restore', { ...late, requestId: key() }))).toBe(
    'EVIDENCE_FROZEN',
  )
})
