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

export type Standing = Output<'absence.mine'>

export const useStanding = (enterpriseId: EnterpriseId | undefined) =>
  useQuery(queryOf('absence.mine', enterpriseId === undefined ? null : { enterpriseId }))

/** How often an enterprise did not come, and what follows or would; nothing while it always has. `linked`: to where it is listed. */
export function AbsenceNote({ standing, linked }: { standing: Standing | undefined; linked?: boolean }) {
  if (!standing || (standing.count === 0 && !standing.limited)) return null
  const { count, limited } = standing
  const left = absenceRule.most - count
  return (
    <Note icon="info" tone={limited ? 'warn' : 'plain'}>
      {words.count(count)}
      {limited ? words.limited(dayOf(limited.until, now())) : left > 0 && words.next(left)}
      {linked && (
        <Box>
          <Link to={there('absences')}>{words.see}</Link>
        </Box>
      )}
    </Note>
  )
}
