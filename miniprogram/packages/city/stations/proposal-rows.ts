import { beijingDate, beijingTime } from '@shared/calendar/beijing'
import { formatDate } from '@shared/calendar/format'
import { formatPoints } from '@shared/copy/points'
import { deduct } from '@/copy/deduct'
import { moment } from '@/copy/moment'
import { clauses } from '@/copy/punctuation'
import { now } from '@/platform/clock'
import type { Proposal } from './queries'

const words = deduct.proposals
export type OpenProposal = Extract<Proposal, { tied: null }>

/** What who decides has to know of it, in this order. */
export function proposalRows(proposal: OpenProposal): (readonly [string, string])[] {
  const { enterpriseName, complaintNumber, appointment, happenedOn, what, ground, named, unlisted, reason, proof } =
    proposal
  const { amount, chosen } = proposal
  return [
    [words.about, enterpriseName],
    ...(complaintNumber ? [[words.complaint, complaintNumber] as const] : []),
    appointment
      ? [words.when, clauses([appointment.number, moment(appointment.start, now())])]
      : [words.day, formatDate(happenedOn, beijingDate(now()))],
    ...(appointment ? [[words.recorded, clauses(recorded(appointment))] as const] : []),
    [words.what, deduct.happened[what]],
    [words.ground, ground],
    ...(named ? [] : [[words.unlisted, unlisted] as const]),
    ...(chosen
      ? ([
          [words.chosen, words.range(formatPoints(chosen.from), formatPoints(chosen.to), formatPoints(amount))],
          [words.whyChosen, chosen.why],
        ] as const)
      : []),
    [words.reason, reason],
    [words.proof, proof],
  ]
}

/** What there is a record of, with its time; what there is none of is said to be that. */
export const recorded = ({ cancelledAt, checkedInAt, completedAt }: Recorded) => [
  cancelledAt !== null && deduct.at.cancelled(beijingTime(cancelledAt)),
  checkedInAt !== null ? deduct.at.arrived(beijingTime(checkedInAt)) : cancelledAt === null && deduct.noArrival,
  completedAt !== null ? deduct.at.done(beijingTime(completedAt)) : checkedInAt !== null && deduct.notDone,
]

type Recorded = Pick<NonNullable<OpenProposal['appointment']>, 'cancelledAt' | 'checkedInAt' | 'completedAt'>
