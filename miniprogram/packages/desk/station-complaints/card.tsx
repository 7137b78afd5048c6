import { beijingDate } from '@shared/calendar/beijing'
import { formatDate } from '@shared/calendar/format'
import type { LocalDate } from '@shared/calendar/local-date'
import { limits } from '@shared/limits'
import { api } from '@/api'
import type { Item } from '@/api/contract'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { desk as words } from '@/copy/desk'
import { clauses } from '@/copy/punctuation'
import { Failure } from '@/features/failure'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { Field, LongField } from '@/ui/field'
import { Section } from '@/ui/section'
import { Tag } from '@/ui/tag'
import styles from '../desk.module.scss'

type Complaint = Item<'complaint.forStation'>

/** One complaint, and the station's right of reply while it is open. */
export function ComplaintCard({ complaint }: { complaint: Complaint }) {
  const { id, number, ground, enterpriseName, state, reply, toldOn, decidedOn } = complaint
  const day = (date: LocalDate) => formatDate(date, beijingDate(now()))
  const [draft, change, forget] = useDraft(`reply:${id}`, { text: '' })
  const action = useAction(`complaint/reply:${id}`, api.complaint.reply, () => {
    forget()
    return changed('complaint.forStation')
  })
  const [ask, question] = useAsk(action.busy)
  const open = reply === null && state === 'handling'
  return (
    <Section
      kind="card"
      title={words.complaints.ground[ground]}
      aside={<Tag tone="warn">{words.complaints.state[state]}</Tag>}
    >
      <Box className={styles.second}>
        {clauses([number, words.complaints.told(day(toldOn)), decidedOn && words.complaints.decided(day(decidedOn))])}
      </Box>
      <Box className={styles.second}>
        {enterpriseName ? words.complaints.from(enterpriseName) : words.complaints.secret}
      </Box>
      {reply && (
        <Box className={styles.gap}>
          <Field label={words.complaints.replied}>{reply}</Field>
        </Box>
      )}
      {open && (
        <Box className={cx(styles.stack, styles.gap)}>
          <LongField
            label={words.complaints.reply}
            hint={words.complaints.replyHint}
            value={draft.text}
            most={limits.complaintText}
            onChange={(text) => change({ text })}
          />
          <Button
            wide
            busy={action.busy}
            disabled={draft.text.trim() === ''}
            onPress={() => ask(words.complaints.ask, () => action.run({ stationComplaintId: id, text: draft.text }))}
          >
            {words.complaints.send}
          </Button>
        </Box>
      )}
      {question}
      <Failure action={action} />
    </Section>
  )
}
