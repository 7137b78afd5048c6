import type { RecordId } from '@shared/ids'
import { api } from '@/api'
import type { Item } from '@/api/contract'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { messages as words } from '@/copy/messages'
import { Failure } from '@/features/failure'
import { recordChanged } from '@/features/service/queries'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { Row } from '@/ui/list'
import styles from './messages.module.scss'

interface ConfirmRowProps {
  todo: Item<'inbox.todo'>
  recordId: RecordId
  date: string
  onOpen: () => void
}

/** A service to confirm: 属实 and 没有这回事 in the row itself, each asked first; the row leads to all that was recorded. */
export function ConfirmRow({ todo: { title, body }, recordId, date, onOpen }: ConfirmRowProps) {
  const action = useAction(`service/confirm:${recordId}`, api.service.confirm, (record) => {
    say(words.said[record.confirmation === 'denied' ? 'denied' : 'confirmed'])
    recordChanged(record)
    return changed('inbox')
  })
  const [ask, question] = useAsk(action.busy)
  const answer = (verdict: 'confirmed' | 'denied') =>
    ask(words.confirm[verdict], () => action.run({ recordId, verdict, note: '' }))
  return (
    <Box>
      <Row title={title} note={body} aside={date} onPress={onOpen} />
      <Box className={styles.pair} role="group" aria-label={title}>
        {(['confirmed', 'denied'] as const).map((verdict) => (
          <Button key={verdict} kind="quiet" wide busy={action.busy} onPress={() => answer(verdict)}>
            {words.confirm[verdict].short}
          </Button>
        ))}
      </Box>
      <Failure action={action} />
      {question}
    </Box>
  )
}
