import { beijingDate } from '@shared/calendar/beijing'
import { formatDate } from '@shared/calendar/format'
import { formatPoints } from '@shared/copy/points'
import { deduction as words } from '@/copy/deduction'
import { moment } from '@/copy/moment'
import { clauses } from '@/copy/punctuation'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { BasisNote } from '@/ui/basis-note'
import { KeyValues } from '@/ui/key-values'
import { Section } from '@/ui/section'
import styles from './deduction.module.scss'
import type { Proposed } from './queries'

/** What the officer says, on what it stands, and what is not told where it would give a complainant away. */
export function Facts({ proposed }: { proposed: Proposed }) {
  const { amount, chosen, ground, named, unlisted, date, appointment, reason, proof, basis } = proposed
  const rows: [string, string][] = [[words.facts.ground, ground]]
  if (!named) rows.push([words.facts.unlisted, unlisted])
  if (chosen) {
    const { from, to, why } = chosen
    rows.push([words.facts.chosen, words.facts.range(formatPoints(from), formatPoints(to), formatPoints(amount))])
    rows.push([words.facts.why, why])
  }
  if (appointment) rows.push([words.facts.appointment, clauses([appointment.number, moment(appointment.start, now())])])
  else if (date) rows.push([words.facts.day, formatDate(date, beijingDate(now()))])
  rows.push([words.facts.reason, reason], [words.facts.proof, proof])
  return (
    <Section kind="card" title={words.facts.title}>
      <Box className={styles.stack}>
        <KeyValues rows={rows} />
        {date === null && <Box className={styles.second}>{words.facts.secret}</Box>}
        <BasisNote basis={basis} />
      </Box>
    </Section>
  )
}
