import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { notices as words } from '@/copy/notices'
import { Failure } from '@/features/failure'
import { replace } from '@/platform/navigate'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { Note } from '@/ui/note'
import styles from './notices.module.scss'
import { type Notice, noticesChanged } from './queries'
import { SendBack } from './send-back'

/** The second person's approval. The author may try and is told why it is refused and who can approve. */
export function Approve({ notice }: { notice: Notice }) {
  const approve = useAction(`notice/approve:${notice.id}`, api.notice.approve, () => {
    void noticesChanged()
    // It is among those that were sent now: what became of it follows there.
    return replace('notices', { noticeId: notice.id, state: 'decided' })
  })
  const [returning, setReturning] = useState(false)
  const [ask, question] = useAsk(approve.busy)
  const run = () => approve.run({ noticeId: notice.id, composedAt: notice.composedAt })
  return (
    <Box className={styles.end}>
      <Heading level={2} className={styles.title}>
        {words.toBeSent(notice.recipients)}
      </Heading>
      <Note icon="users" tone={notice.mine ? 'warn' : 'plain'}>
        {notice.mine ? words.mine : words.approveNote}
      </Note>
      <Failure action={approve} reason={words.mineTry} />
      <Button
        wide
        kind={notice.mine ? 'line' : 'main'}
        busy={approve.busy}
        onPress={() => (notice.mine ? run() : ask(words.ask(notice.recipients), run))}
      >
        {words.approve}
      </Button>
      {!notice.mine && (
        <Button kind="quiet" wide onPress={() => setReturning(true)}>
          {words.sendBack}
        </Button>
      )}
      {question}
      {returning && <SendBack notice={notice} onClose={() => setReturning(false)} />}
    </Box>
  )
}
