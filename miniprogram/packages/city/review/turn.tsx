import { beijingDate } from '@shared/calendar/beijing'
import { formatDay } from '@shared/calendar/format'
import { isOfCity } from '@shared/points/claim-clock'
import type { ClaimFlag } from '@shared/points/claim-flags'
import { moment } from '@/copy/moment'
import { clauses, listed } from '@/copy/punctuation'
import { review as words } from '@/copy/review'
import { kindLabel } from '@/features/evidence/kinds'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { BasisNote } from '@/ui/basis-note'
import { Cite } from '@/ui/cite'
import { Note } from '@/ui/note'
import { Tag } from '@/ui/tag'
import { Timeline } from '@/ui/timeline'
import type { Claim } from './queries'
import styles from './review.module.scss'

const tones: Record<ClaimFlag, 'bad' | 'warn' | 'primary' | 'plain'> = {
  overdue: 'bad',
  'due-today': 'warn',
  appealed: 'primary',
  seconding: 'primary',
  'sent-back': 'warn',
  handed: 'warn',
  answered: 'primary',
  asked: 'plain',
  refiled: 'plain',
}

/** Why a claim is not like the others, the gravest alone in a list. */
export function Flags({ claim: { flags }, all }: { claim: Claim; all?: boolean }) {
  const shown = all ? flags : flags.slice(0, 1)
  return (
    <>
      {shown.map((flag) => (
        <Tag key={flag} tone={tones[flag]}>
          {words.flags[flag]}
        </Tag>
      ))}
    </>
  )
}

/** Whether somebody waits for the station; then nobody decides. */
export const waitsForStation = ({ state, clock }: Claim) =>
  state === 'asked' && (clock === null || clock.provisional || clock.lastDay >= beijingDate(now()))

/** Until when, what another has said already, and how it came here. */
export function Turn({ claim }: { claim: Claim }) {
  const { clock, first, history, flags } = claim
  return (
    <Box className={styles.turn}>
      {flags.length > 0 && (
        <Box className={styles.flags}>
          <Flags claim={claim} all />
        </Box>
      )}
      {clock && isOfCity(clock) && (
        <Box className={styles.second}>
          {words.until(formatDay(clock.lastDay, beijingDate(now())), clock.provisional)}
        </Box>
      )}
      {first && (
        <Note icon="users">
          {words.firstYes(first.amount)}
          {first.note && <Cite>{first.note}</Cite>}
        </Note>
      )}
      {history.length > 1 && (
        <Timeline
          steps={history.map(({ what, at, text, kinds }, nth) => ({
            key: `${nth}`,
            title: words.steps[what],
            at: moment(at, now()),
            state: nth === history.length - 1 ? 'now' : 'done',
            children: (kinds.length > 0 || text) && <Box>{clauses([listed(kinds.map(kindLabel)), text])}</Box>,
          }))}
        />
      )}
    </Box>
  )
}

/** Not this person's to decide, or not yet: why, and what comes next. */
export function NotNow({ claim }: { claim: Claim }) {
  const waits = waitsForStation(claim)
  return (
    <Box className={styles.decision}>
      {claim.stuck ? (
        <Note tone="warn" icon="alert">
          {words.stuck}
        </Note>
      ) : (
        <Note icon={waits ? 'clock' : 'users'}>{waits ? words.waits(claim.clock !== null) : words.another}</Note>
      )}
      {waits && claim.clock && <BasisNote basis={claim.clock.basis} />}
    </Box>
  )
}
