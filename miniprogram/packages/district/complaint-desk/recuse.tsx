import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { complaintDesk } from '@/copy/complaint-desk'
import { RecuseButton } from '@/features/tied/recuse'
import { replace } from '@/platform/navigate'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import styles from './complaint-desk.module.scss'
import { type Case, caseGone } from './queries'

const words = complaintDesk.recuse

/** Of a complaint: what is given away does not come back, and leaves no trace here. */
export function Recuse({ complaint: { id } }: { complaint: Case }) {
  const recuse = useAction(`complaint/recuse:${id}`, api.complaint.recuse, () => {
    say(words.done)
    caseGone(id)
    return replace('complaintDesk')
  })
  return (
    <Box className={styles.recuse}>
      <RecuseButton alone text={words.text} action={recuse} onYes={() => recuse.run({ complaintId: id })} />
    </Box>
  )
}
