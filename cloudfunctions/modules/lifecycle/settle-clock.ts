import type { CaseId } from '@shared/ids'
import { settled } from '@shared/lifecycle/clock'
import type { Documents } from '../../platform/documents'
import { cases } from '../../store/cases'
import { procedureOf } from './cases'
import { tellDue } from './tell'

/** The day that a case is due, no longer provisional; whoever opened it is told. @returns whether anything changed */
export const settleClock = (documents: Documents, caseId: CaseId, now: number): Promise<boolean> =>
  documents.transaction(async (tx) => {
    const doc = await cases.get(tx, caseId)
    if (!doc?.due?.provisional || doc.endedAt !== null) return false
    const due = settled(doc.due)
    if (due.provisional) return false
    await cases.change(tx, caseId, { due, dueOn: due.on })
    await tellDue(tx, { ...doc, due }, procedureOf(doc.procedure), due, now)
    return true
  })
