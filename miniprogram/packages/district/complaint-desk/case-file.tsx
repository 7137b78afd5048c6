import { districts } from '@shared/directory/districts'
import { complaint as said } from '@/copy/complaint'
import { complaintDesk as words } from '@/copy/complaint-desk'
import { day, moment } from '@/copy/moment'
import { clauses } from '@/copy/punctuation'
import { SUBJECT } from '@/features/work/use-selection'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { KeyValues } from '@/ui/key-values'
import { Note } from '@/ui/note'
import { Tag } from '@/ui/tag'
import { Timeline } from '@/ui/timeline'
import styles from './complaint-desk.module.scss'
import { Consequence } from './consequence'
import type { Case } from './queries'
import { stepsOf } from './steps'

/** When it was, and whether anyone was let in by its code. */
function appointmentOf({ appointment }: Case) {
  if (!appointment) return words.facts.noBooking
  const { number, start, arrivedAt } = appointment
  const arrived = arrivedAt === null ? words.facts.notArrived : words.facts.arrived(moment(arrivedAt, now()))
  return clauses([moment(start, now()), number, arrived])
}

/** Whether the station knows that there is a complaint, and if not, what that waits for. */
function stationOf({ station, toldOn, waitsUntil }: Case) {
  const knows = words.stationKnows
  if (toldOn !== null) return knows.told(day(toldOn, now()))
  return station === 'waits' || station === 'told' ? knows.waits(day(waitsUntil, now())) : knows[station]
}

/** What is known of a complaint: the facts, what each side said in order, and what came of it. */
export function CaseFile({ complaint }: { complaint: Case }) {
  return (
    <>
      <Box className={styles.subject}>
        <Box className={styles.head}>
          <Heading level={2} id={SUBJECT} className={styles.name}>
            {words.what(said.ground.words[complaint.ground], complaint.carrierName)}
          </Heading>
          <Tag tone={complaint.state === 'filed' ? 'warn' : 'plain'}>
            {said.states(complaint.route)[complaint.state]}
          </Tag>
        </Box>
        <KeyValues
          rows={[
            [words.facts.number, complaint.number],
            [words.facts.who, complaint.enterpriseName],
            [words.facts.secrecy, complaint.secretFromStation ? words.facts.secret : words.facts.open],
            [words.facts.station, stationOf(complaint)],
            [words.facts.day, day(complaint.happenedOn, now())],
            [words.facts.booking, appointmentOf(complaint)],
            [words.facts.district, districts[complaint.district].name],
          ]}
        />
        {complaint.cityStandsIn && (
          <Note icon="info">{words.cityStandsIn[complaint.state === 'heard' ? 'find' : 'hear']}</Note>
        )}
      </Box>
      <Box className={styles.story}>
        <Timeline steps={stepsOf(complaint)} />
      </Box>
      {complaint.consequence === null && complaint.proposal !== null && (
        <Note>{words.proposals[complaint.proposal]}</Note>
      )}
      {complaint.consequence && <Consequence {...complaint.consequence} />}
    </>
  )
}
