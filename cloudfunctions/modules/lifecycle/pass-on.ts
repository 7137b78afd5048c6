import { settled } from '@shared/lifecycle/clock'
import { passAction } from '@shared/lifecycle/passing'
import type { Documents } from '../../platform/documents'
import { type CaseDoc, type CaseStep, cases } from '../../store/cases'
import { freeInDistrict } from '../access/free-in-district'
import { caseMatter, procedureOf } from './cases'
import { tellOfStep } from './tell'
import { termsOf } from './terms'

/** Of some cases that wait for a district, those where nobody of it may decide go on to the city. @returns how many */
export async function passOn(documents: Documents, found: readonly CaseDoc[], now: number): Promise<number> {
  const asked = found.map((doc) => ({ district: doc.district, matter: caseMatter(doc) }))
  const free = await freeInDistrict(documents, asked, now)
  let passed = 0
  for (const [i, { _id }] of found.entries()) if (!free[i] && (await pass(documents, _id, now))) passed++
  return passed
}

/** The step has no person: it came about by itself. The clock goes on. */
const pass = (documents: Documents, caseId: CaseDoc['_id'], now: number): Promise<boolean> =>
  documents.transaction(async (tx) => {
    const doc = await cases.get(tx, caseId)
    if (doc?.waits !== 'district') return false
    const { state, due } = doc
    const { version } = await termsOf(tx, doc, now)
    const step: CaseStep = {
      ...{ action: passAction.id, byId: null, side: 'city', at: now, from: state, to: state, reason: '' },
      ...{ judged: {}, reasons: {}, due: due && settled(due), settings: version },
    }
    const next: CaseDoc = { ...doc, waits: 'city', passedToCity: true, steps: [...doc.steps, step] }
    await cases.put(tx, next)
    const procedure = procedureOf(doc.procedure)
    await tellOfStep(tx, next, procedure, { ...passAction, tells: procedure.opens.blind ? [] : ['applicant'] }, '', now)
    return true
  })
