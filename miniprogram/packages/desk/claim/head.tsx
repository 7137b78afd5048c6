import { beijingDate } from '@shared/calendar/beijing'
import { formatDay } from '@shared/calendar/format'
import { claim as words } from '@/copy/claim'
import { moment } from '@/copy/moment'
import { kindLabel } from '@/features/evidence/kinds'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { BasisNote } from '@/ui/basis-note'
import { Cite } from '@/ui/cite'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import styles from './claim.module.scss'
import { askedIn, type Claim } from './queries'

/** The answer first: what is missing and until when, or what was decided and what can be done about it. */
export function ClaimHead({ claim }: { claim: Claim }) {
  const { number, itemName, record, clock } = claim
  const asked = claim.state === 'asked' ? askedIn(claim) : undefined
  return (
    <Section kind="card">
      <Box className={styles.head}>
        <Box className={styles.second}>{words.head(number, itemName, record.enterpriseName)}</Box>
        <Heading level={2} className={styles.answer}>
          {answerOf(claim)}
        </Heading>
        {clock && <Box>{words.until[clock.term](formatDay(clock.lastDay, beijingDate(now())))}</Box>}
        {clock && !asked && <BasisNote basis={clock.basis} />}
        {clock?.provisional && (
          <Note tone="warn" icon="clock">
            {words.provisional}
          </Note>
        )}
        {claim.stuck && (
          <Note tone="warn" icon="alert">
            {words.stuck}
          </Note>
        )}
        {asked && <Cite source={words.by(moment(asked.at, now()))}>{asked.text}</Cite>}
      </Box>
    </Section>
  )
}

function answerOf(claim: Claim): string {
  const { state, history } = claim
  if (state === 'verified') return words.verified(history.findLast(({ what }) => what === 'verified')?.amount ?? 0)
  if (state === 'asked') {
    const kinds = askedIn(claim)?.kinds ?? []
    return kinds.length > 0 ? words.lacks(kinds.map(kindLabel)) : words.explain
  }
  return state === 'rejected' && history.some(({ what }) => what === 'appealed') ? words.upheld : words.answer[state]
}
