import { instantOf } from '@shared/calendar/beijing'
import type { LocalDate } from '@shared/calendar/local-date'
import { asId, type LifecycleEventId, type PersonId } from '@shared/ids'
import { publicNotice } from '@shared/law/g26/station-procedure'
import type { CarrierDoc } from '../cloudfunctions/store/carriers'
import {
  type LifecycleEventDoc,
  organisationId,
  type SubjectDoc,
  subjectId,
} from '../cloudfunctions/store/lifecycle-events'

/** What the events would be if these carriers had been admitted as 培育对象 on these days, before anything was kept here. */
export function admissionsOf(
  carriers: readonly CarrierDoc[],
  days: Readonly<Record<string, LocalDate>>,
): { events: LifecycleEventDoc[]; subjects: SubjectDoc[] } {
  const events = carriers.flatMap((carrier): LifecycleEventDoc[] => {
    const day = days[carrier._id]
    if (day === undefined) return []
    const { _id: carrierId, kind, operatorCode } = carrier
    return [
      {
        _id: asId<LifecycleEventId>(`le_${carrierId}`),
        subject: { organisationId: organisationId(operatorCode), carrierId, kind },
        what: 'admitted',
        at: instantOf(`${day}T10:00:00+08:00`),
        effectiveOn: day,
        byId: asId<PersonId>(''),
        caseId: null,
        published: null,
        instrument: 'g26',
        basis: publicNotice.basis,
        settings: 0,
      },
    ]
  })
  const subjects = events.map(({ _id, subject }) => ({ _id: subjectId(subject), ...subject, eventIds: [_id] }))
  return { events, subjects }
}
