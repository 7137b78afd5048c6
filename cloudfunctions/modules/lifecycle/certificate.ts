import { beijingDate } from '@shared/calendar/beijing'
import type { certificateView as shape } from '@shared/contract/certificate'
import { asId, type CarrierId, type CertificateCode } from '@shared/ids'
import { cultivationPeriods, isInCultivation } from '@shared/lifecycle/cultivation'
import { certificateOn } from '@shared/lifecycle/derive-certificate'
import { procedures } from '@shared/lifecycle/procedures/index'
import type * as z from 'zod'
import { asLine } from '../../frame/basis-line'
import type { Documents } from '../../platform/documents'
import type { Derive } from '../../platform/secrets'
import { carriers } from '../../store/carriers'
import { cases, caseTurns } from '../../store/cases'
import type { CertificateDoc } from '../../store/certificates'
import { settingsAt } from '../settings/read'
import { turnId } from './cases'
import { repealOf } from './facts'
import { eventsIn } from './standing'

/** Letters and digits that nobody takes for one another. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const length = 16

/** 80 bits that only our secret gives: nobody guesses one, and a retry gets the same. */
export const codeOf = (derive: Derive, carrierId: CarrierId): CertificateCode =>
  asId(
    [...derive('certificate', carrierId).subarray(0, length)].map((byte) => alphabet[byte % alphabet.length]).join(''),
  )

/** What a certificate says now; null: there never was a recognition. */
export async function certificateView(
  documents: Documents,
  doc: CertificateDoc,
  now: number,
): Promise<z.infer<typeof shape> | null> {
  const { _id: code, kind, carrierId } = doc
  const today = beijingDate(now)
  const [carrier, events, { values }, changePending] = await Promise.all([
    carriers.get(documents, carrierId),
    eventsIn(documents, doc),
    settingsAt(documents, today),
    changeWaits(documents, doc),
  ])
  const listed = events.findLast(({ published }) => published)
  const repealedOn = (listed && repealOf(listed, values)?.on) ?? null
  const facts = certificateOn(events, today, { repealedOn, changePending })
  if (!facts || !carrier || !listed) return null
  const { recognition, state, since } = facts
  const { name, listName, place, from, to, reachedOn } = recognition
  return {
    ...{ code, kind, name, nameNow: carrier.name === name ? null : carrier.name },
    ...{ listName, place, from, to, reachedOn, state, since },
    object: isInCultivation(cultivationPeriods(events, values), today),
    basis: asLine(listed.basis),
    askedAt: now,
  }
}

/** Whether a change that was reported waits to be verified or decided. */
async function changeWaits(documents: Documents, { kind, organisationId }: CertificateDoc): Promise<boolean> {
  const changes = procedures.filter(
    (each) => each.kind === kind && each.actions.some(({ events }) => events?.includes('changed')),
  )
  for (const { id: procedure } of changes) {
    const turn = await caseTurns.get(documents, turnId({ procedure, organisationId }))
    const open = turn?.openId ? await cases.get(documents, turn.openId) : null
    if (open && open.filedAt !== null) return true
  }
  return false
}
