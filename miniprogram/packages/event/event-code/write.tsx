import type { EventId } from '@shared/ids'
import { limits } from '@shared/limits'
import { useQuery } from '@tanstack/react-query'
import { api } from '@/api'
import { changed, queryOf } from '@/api/query'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { eventCode as words } from '@/copy/event-code'
import { Failure } from '@/features/failure'
import { refusedWith } from '@/platform/envelope'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { LongField } from '@/ui/field'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import styles from '../event.module.scss'

/** 写记录: once for all who came. */
export function Write({ eventId, title }: { eventId: EventId; title: string }) {
  const { data: told } = useQuery(queryOf('event.attendance', { eventId, limit: 1 }))
  const [{ summary }, change, forget] = useDraft(`event:record:${eventId}`, { summary: title })
  const write = useAction(`event/record:${eventId}`, api.event.record, async () => {
    forget()
    say(words.writing)
    await changed('event', 'service.records')
  })
  const [ask, question] = useAsk(write.busy)
  const refused = refusedWith(write.error, 'RECORD_REFUSED')
  const said = summary.trim()
  if (!told || told.recorded || told.came + told.walkIns === 0) return null
  return (
    <Section title={words.write} kind="card">
      <Box className={styles.stack}>
        <Note icon="info">{words.writeLead}</Note>
        <LongField
          label={words.summary}
          value={summary}
          most={limits.summary}
          onChange={(typed) => change({ summary: typed })}
        />
        <Failure action={write} {...(refused && { reason: words.notWritten[refused.data.reason] })} />
        <Button
          wide
          busy={write.busy}
          disabled={said === ''}
          onPress={() => ask(words.askWrite, () => write.run({ eventId, summary: said }))}
        >
          {words.write}
        </Button>
      </Box>
      {question}
    </Section>
  )
}
