import type { CaseId } from '@shared/ids'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { photo } from '../../pictures/files'
import { codeOf, key, openWorld, type World } from '../../world'
import { stored } from '../stored'
import { Claimants } from './claimants'
import type { Phone } from './phone'

/** What either side brings to the claim of a code is for the officers: the other side reads none of it (T23). */
let world: World
let people: Claimants
beforeAll(async () => {
  world = await openWorld()
  people = new Claimants(world)
})
afterAll(() => world.close())

const put = ({ url, headers }: { url: string; headers: Record<string, string> }) =>
  fetch(url, { method: 'PUT', headers, body: photo() })
const place = (caseId: CaseId, kind = 'answer') => ({ caseId, kind, name: '执照.jpg', requestId: key() })
async function attached(who: Phone, caseId: CaseId) {
  const begun = await who.must('lifecycle/beginUpload', place(caseId))
  await put(begun)
  return who.call('lifecycle/attach', { uploadId: begun.uploadId, requestId: key() })
}
async function sent(who: Phone, requestId = key()) {
  const begun = await who.must('lifecycle/beginRaiseUpload', { procedure: 'code-claim', ...kind, requestId })
  await put(begun)
  return begun.uploadId
}
const kind = { kind: 'claim', name: '营业执照.jpg' }
const files = async (as: string, caseId: CaseId) => (await people.view(as, caseId)).attachments.map((file) => file.kind)
/** Of those whose copy is there, which is seen. */
const linked = async (as: string, caseId: CaseId) =>
  (await world.must(as, 'lifecycle/links', { caseId, requestId: key() })).files.length

it('the holder brings files with the answer, until it is given; an officer sees them', async () => {
  const { manager, asker, caseId } = await people.claimed()
  const other = await attached(manager, caseId)
  if (!other.ok) throw new Error(other.error.code)
  expect(other.value.attachments).toMatchObject([{ kind: 'answer' }])
  const evidenceId = other.value.attachments[0]!.id
  await manager.must('lifecycle/detach', { caseId, evidenceId, requestId: key() })
  expect(await files('city-1', caseId)).toEqual([])
  await manager.must('lifecycle/restore', { caseId, evidenceId, requestId: key() })
  await world.cloud.runTimer('jobs', 'tick')
  expect([await files('city-1', caseId), await linked('city-1', caseId)]).toEqual([['answer'], 1])
  // a file of the claim itself is not theirs to bring, and the claimant brings none later
  expect(await manager.refused('lifecycle/beginUpload', place(caseId, 'claim'))).toBe('NOT_FOUND')
  expect(await asker.refused('lifecycle/beginUpload', place(caseId))).toBe('NOT_FOUND')
  const begun = await manager.must('lifecycle/beginUpload', place(caseId))
  await manager.must('lifecycle/act', people.answer(caseId))
  await put(begun)
  const late = [
    await manager.refused('lifecycle/beginUpload', place(caseId)),
    await manager.refused('lifecycle/attach', { uploadId: begun.uploadId, requestId: key() }),
    await manager.refused('lifecycle/detach', { caseId, evidenceId, requestId: key() }),
  ]
  expect(late).toEqual(['EVIDENCE_FROZEN', 'EVIDENCE_FROZEN', 'EVIDENCE_FROZEN'])
})

it('whoever says it brings files along; the officers see them, and the holder neither names nor pictures', async () => {
  const { manager, creditCode, name } = await people.registered().then(async (company) => {
    const name = `代码之争 ${company.creditCode.slice(-6)}（示例）`
    const { enterpriseId } = company
    const facts = { name, district: 'haidian', industry: 'it', tier: 'none', size: 'micro' }
    await company.manager.must('enterprise/update', { enterpriseId, ...facts, requestId: key() })
    return { ...company, name }
  })
  const asker = people.newcomer()
  const uploadIds = [await sent(asker), await sent(asker)]
  const requestId = key()
  const said = await people.say(asker, creditCode, '执照在我这里', requestId, uploadIds)
  // once more, as a phone does that lost the answer; and of a code that nobody has, the same
  expect(await people.say(asker, creditCode, '执照在我这里', requestId, uploadIds)).toEqual(said)
  expect(await people.say(asker, people.scene.creditCode(), '执照在我这里', key(), [await sent(asker)])).toEqual(said)
  const [row] = await people.queued('district-haidian', name)
  const caseId = row!.id as CaseId
  expect(await files('city-1', caseId)).toEqual(['claim', 'claim'])
  await world.cloud.runTimer('jobs', 'tick')
  expect(await linked('city-1', caseId)).toBe(2)
  const seen = await manager.must('lifecycle/get', { caseId })
  expect(seen.attachments).toEqual([])
  expect(JSON.stringify(seen)).not.toContain(kind.name)
  expect((await manager.must('lifecycle/links', { caseId, requestId: key() })).files).toEqual([])
  const [{ evidence } = { evidence: [] }] = await stored(world, 'cases', { _id: caseId })
  const [first] = evidence
  expect(await manager.refused('lifecycle/detach', { caseId, evidenceId: first!.id, requestId: key() })).toBe(
    'NOT_FOUND',
  )
})

it('nobody brings what another has sent, what was brought already, or what never arrived', async () => {
  const { creditCode } = await people.registered()
  const [asker, other] = [people.newcomer(), people.newcomer()]
  const uploadId = await sent(other)
  const says = async (uploadIds: string[]) => codeOf(await people.say(asker, creditCode, '是我们的', key(), uploadIds))
  expect(await says([uploadId])).toBe('NOT_FOUND')
  const unsent = { procedure: 'code-claim', ...kind, requestId: key() }
  expect(await says([(await asker.must('lifecycle/beginRaiseUpload', unsent)).uploadId])).toBe('FILE_REFUSED')
  const own = await sent(asker)
  expect(await says([own])).toBe('OK')
  expect(await says([own])).toBe('NOT_FOUND')
  expect(await asker.refused('lifecycle/attach', { uploadId: own, requestId: key() })).toBe('NOT_FOUND')
  for (const wrong of [{ procedure: 'station-entry', kind: 'licence' }, { kind: 'answer' }, { kind: 'no-such-kind' }])
    expect(await asker.refused('lifecycle/beginRaiseUpload', { ...unsent, requestId: key(), ...wrong })).toBe(
      'NOT_FOUND',
    )
})
