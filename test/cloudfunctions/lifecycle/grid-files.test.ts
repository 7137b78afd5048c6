import type { EvidenceId } from '@shared/ids'
import { type AttachmentKind, actionOf, draft, type Procedure, stateOf } from '@shared/lifecycle/procedure'
import { procedures } from '@shared/lifecycle/procedures/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseDoc } from '../../../cloudfunctions/store/cases'
import { eachOf } from '../../at-once'
import { photo } from '../../pictures/files'
import { key } from '../../world'
import { stored } from '../stored'
import { type Cell, Cells, cellsOf, draftOf, isFiled, may, officerOnly, sees, stepOf } from './cells'
import { attachmentOf, putCaseUpload } from './scene'

/** Who brings a file to a case, takes it out and puts it back: every state, role and tie, for each way in which files are brought. */
let town: Cells
const uploaded = 'uploads/of-the-grid'
beforeAll(async () => {
  town = await Cells.open()
  town.world.files.set(uploaded, photo())
})
afterAll(() => town.close())

/** One kind of those that come with what is filled in, and one of each step that brings files along. */
const kindsOf = ({ attachments }: Procedure) => [
  ...new Map(attachments.map((kind) => [kind.brought, kind] as const)).values(),
]
const rows = procedures.flatMap((procedure) =>
  kindsOf(procedure).map((kind) => [procedure.id, kind.id, procedure, kind] as const),
)

const operations = ['beginUpload', 'attach', 'detach', 'restore'] as const
type Operation = (typeof operations)[number]

/** What a cell is answered, read off the value. */
function expected(procedure: Procedure, kind: AttachmentKind, { state, persona, tied }: Cell): string {
  const step = kind.brought === undefined ? undefined : actionOf(procedure, kind.brought)
  const visible = isFiled(state) ? sees(persona, procedure) : draftOf(persona, procedure)
  const mayBring = step ? may(persona, procedure, step) : draftOf(persona, procedure)
  if (!visible || !mayBring) return 'NOT_FOUND'
  if (tied && officerOnly(procedure, step ?? { by: 'opener' })) return 'CONFLICT_OF_INTEREST'
  const open = step ? step.from.includes(state) : state === draft || stateOf(procedure, state)?.editable === true
  return open ? 'OK' : 'EVIDENCE_FROZEN'
}

/** A case with one file of this kind, and one that was taken out; and the call for a file. */
async function arranged(name: Operation, procedure: Procedure, kind: string, state: string, own: Partial<CaseDoc>) {
  const [there, gone] = [attachmentOf(kind, town.scene), attachmentOf(kind, town.scene)]
  const caseId = await town.in({ procedure, state }, { evidence: [there], removed: [gone], ...own })
  const inputs: Record<Operation, () => object | Promise<object>> = {
    beginUpload: () => ({ caseId, kind, name: '材料.jpg' }),
    attach: async () => ({ uploadId: await putCaseUpload(town.scene, { caseId, kind, fileId: uploaded }) }),
    detach: () => ({ caseId, evidenceId: own.evidence?.[0]?.id ?? there.id }),
    restore: () => ({ caseId, evidenceId: gone.id }),
  }
  return { caseId, input: await inputs[name](), there: there.id, gone: gone.id }
}
const ids = (files: readonly { id: EvidenceId }[]) => files.map(({ id }) => id)

/** The case afterwards, as it has to be when the call went through. */
async function assertDone(name: Operation, caseId: CaseDoc['_id'], there: EvidenceId, gone: EvidenceId, cell: string) {
  const { evidence, removed } = await town.case(caseId)
  const uploads = await stored(town.world, 'case-uploads', { caseId })
  const added = evidence.filter(({ id }) => id !== there)
  const changed = {
    beginUpload: { there: [there], removed: [gone], uploads: 1 },
    attach: { there: [there, ...ids(uploads.map(({ _id }) => ({ id: _id as never })))], removed: [gone], uploads: 1 },
    detach: { there: [], removed: [there, gone], uploads: 0 },
    restore: { there: [there, gone], removed: [], uploads: 0 },
  }[name]
  expect({ there: ids(evidence), removed: ids(removed), uploads: uploads.length }, cell).toEqual(changed)
  // whatever comes is looked at before it counts
  expect(
    added.every(({ inspection }) => inspection.state === 'waiting'),
    cell,
  ).toBe(true)
}

async function judge(name: Operation, procedure: Procedure, kind: string, at: Cell, code: string, own = {}) {
  const personId = town.person(at.persona)
  const { caseId, input, there, gone } = await arranged(name, procedure, kind, at.state, own)
  if (at.tied) await town.declare(personId, caseId)
  const before = await town.case(caseId)
  const answer = await town.world.call(at.persona, `lifecycle/${name}`, { ...input, requestId: key() })
  const cell = `${at.state} ${name} ${kind} ${at.persona} ${at.tied ? 'tied' : 'free'}`
  expect(answer.ok ? 'OK' : answer.error.code, cell).toBe(code)
  if (answer.ok) await assertDone(name, caseId, there, gone, cell)
  else expect(await town.case(caseId), cell).toEqual(before)
}

describe.each(rows)('%s, %s', (_id, _kind, procedure, kind) => {
  it.each(operations)('%s: every state, role and tie', async (name) => {
    let done = 0
    await eachOf(cellsOf(procedure), async (at) => {
      const code = expected(procedure, kind, at)
      await judge(name, procedure, kind.id, at, code)
      if (code === 'OK') done++
    })
    expect(done > 0, 'somebody may').toBe(kind.brought !== undefined || !procedure.opens.blind)
  })

  it('what was filed is not taken out, whoever asks, though files may come again', async () => {
    const at = town.scene.now - 86_400_000
    const filed = { ...attachmentOf(kind.id, town.scene), addedAt: at - 1 }
    await eachOf(
      cellsOf(procedure).filter(({ state }) => isFiled(state)),
      async (cell) => {
        const code = expected(procedure, kind, cell)
        await judge('detach', procedure, kind.id, cell, code === 'OK' ? 'EVIDENCE_FROZEN' : code, {
          ...{ filedAt: at, evidence: [filed] },
        })
      },
    )
  })
})

const takenOnce = rows.filter(([, , procedure, { brought }]) => brought && actionOf(procedure, brought)?.once)
it.each(takenOnce)('%s, %s: nothing comes to a step that is taken once, when it has been', async (...row) => {
  const [, , procedure, kind] = row
  const steps = [stepOf(kind.brought!, town.scene.stranger(), town.scene.now)]
  for (const name of operations)
    await eachOf(cellsOf(procedure), async (at) => {
      const code = expected(procedure, kind, at)
      await judge(name, procedure, kind.id, at, code === 'OK' ? 'EVIDENCE_FROZEN' : code, { steps })
    })
})

it('a kind that the value does not name is brought by nobody', async () => {
  for (const procedure of procedures)
    await eachOf(cellsOf(procedure), (at) => judge('beginUpload', procedure, 'no-such-kind', at, 'NOT_FOUND'))
})
