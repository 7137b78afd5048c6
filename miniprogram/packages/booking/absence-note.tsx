import { absenceRule } from '@shared/booking/absence-rule'
import type { EnterpriseId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import type { Output } from '@/api/contract'
import { queryOf } from '@/api/query'
import { absences as words } from '@/copy/absences'
import { dayOf } from '@/copy/moment'
import { now } from '@/platform/clock'
import { there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { Link } from '@/ui/base/link'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'

export type Standing = Output<'absence.mine'>

export const useStanding = (enterpriseId: EnterpriseId | undefined) =>
  useQuery(queryOf('absence.mine', enterpriseId === undefined ? null : { enterpriseId }))

const isClear = ({ count, limited }: Standing) => count === 0 && !limited

interface AbsenceNoteProps {
  standing: Standing | undefined
  /** to where it is listed */
  linked?: boolean
}

/** How often an enterprise did not come, and what follows or would; nothing while it always has. */
export function AbsenceNote({ standing, linked }: AbsenceNoteProps) {
  if (!standing || isClear(standing)) return null
  const { count, limited } = standing
  // whoever was limited before is with the next one
  const left = Math.max(1, absenceRule.most - count)
  return (
    <Note icon="info" tone={limited ? 'warn' : 'plain'}>
      {words.count(count)}
      {limited ? words.limited(dayOf(limited.until, now())) : words.next(left)}
      {linked && (
        <Box>
          <Link to={there('absences')}>{words.see}</Link>
        </Box>
      )}
    </Note>
  )
}

/** The same as a block of a page. */
export function AbsenceBlock({ standing, linked }: AbsenceNoteProps) {
  if (!standing || isClear(standing)) return null
  return (
    <Section>
      <AbsenceNote standing={standing} {...(linked && { linked })} />
    </Section>
  )
}
