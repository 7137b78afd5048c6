import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { complaintDesk } from '@/copy/complaint-desk'
import { Failure } from '@/features/failure'
import { replace } from '@/platform/navigate'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Confirm } from '@/ui/confirm'
import styles from './complaint-desk.module.scss'
import { type Case, caseGone } from './queries'

const words = complaintDesk.recuse

/** 我有利害关系: asked once more, because what is given away does not come back. */
export function Recuse({ complaint: { id } }: { complaint: Case }) {
  const [asking, setAsking] = useState(false)
  const recuse = useAction(`complaint/recuse:${id}`, api.complaint.recuse, () => {
    setAsking(false)
    say(words.done)
    caseGone(id)
    return replace('complaintDesk')
  })
  return (
    <Box className={styles.recuse}>
      <Button kind="text" size="small" onPress={() => setAsking(true)}>
        {words.open}
      </Button>
      <Failure action={recuse} />
      {asking && (
        <Confirm
          title={words.title}
          yes={words.yes}
          no={words.no}
          busy={recuse.busy}
          onYes={() => recuse.run({ complaintId: id })}
          onNo={() => setAsking(false)}
        >
          {words.text}
        </Confirm>
      )}
    </Box>
  )
}
