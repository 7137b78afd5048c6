import { beijingDate, beijingInstant, startOfDay } from '@shared/calendar/beijing'
import { telling } from '@shared/case/telling-terms'
import { destination } from '@shared/screens'
import type { Tx } from '../../platform/documents'
import { type Complaint, complaints } from '../../store/complaints'
import { tell } from '../inbox/tell'
import { spoken } from '../numbers'
import { tellStep } from './tell'

/** What a station calls a complaint when it speaks of it. */
export const stationNumber = ({ stationId }: Pick<Complaint, 'stationId'>) => `S-${spoken(stationId, 6)}`

/** Messages to a station about complaints all bear the same time of their day. */
const markOf = (now: number) => beijingInstant(beijingDate(now), telling.from)

/** The station hears of a complaint: on a day, under its own number for it (T4). The complainant is told that it was. */
export async function tellStation(tx: Tx, complaint: Complaint, now: number): Promise<void> {
  await complaints.change(tx, complaint._id, { toldAt: startOfDay(beijingDate(now)) })
  const { carrierId, stationId } = complaint
  await tell(
    tx,
    {
      id: stationId,
      to: `carrier-managers:${carrierId}`,
      content: { kind: 'complaint-about', number: stationNumber(complaint) },
      opens: destination('stationComplaints', {}),
      matter: { stationComplaintId: stationId },
      at: markOf(now),
    },
    now,
  )
  await tellStep(tx, complaint, 'told', now)
}

/** The finding, to a station that knows of the complaint; on the day, as everything that it is told of one. */
export async function tellStationFinding(
  tx: Tx,
  complaint: Complaint,
  finding: NonNullable<Complaint['decided']>['finding'],
  now: number,
): Promise<void> {
  if (complaint.toldAt === null) return
  const { carrierId, stationId } = complaint
  await tell(
    tx,
    {
      id: `${stationId}_decided`,
      to: `carrier-managers:${carrierId}`,
      content: { kind: 'complaint-about-decided', number: stationNumber(complaint), finding },
      opens: destination('stationComplaints', {}),
      matter: { stationComplaintId: stationId },
      at: markOf(now),
    },
    now,
  )
}
