import { limits } from '@shared/limits'
import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { complaintDesk as words } from '@/copy/complaint-desk'
import { Failure } from '@/features/failure'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { LongField } from '@/ui/field'
import styles from './complaint-desk.module.scss'
import { type Case, caseChanged } from './queries'

/** The hearer writes down what the station said and what it thinks, and passes both on. */
export function Hear({ complaint }: { complaint: Case }) {
  const without = complaint.station === 'without'
  const reply = complaint.steps.find(({ what }) => what === 'replied')?.text ?? ''
  const [draft, change, forget] = useDraft(`hear:${complaint.id}`, { stationSaid: reply, opinion: '' })
  const [asked, setAsked] = useState(false)
  const hear = useAction(`complaint/hear:${complaint.id}`, api.complaint.hear, (changed) => {
    forget()
    say(words.done.heard(complaint.route))
    caseChanged(changed)
  })
  const [ask, question] = useAsk(hear.busy)
  const stationSaid = draft.stationSaid.trim()
  const opinion = draft.opinion.trim()
  const submit = () => {
    setAsked(true)
    if (stationSaid && opinion)
      ask(words.hear.ask(complaint.route), () => hear.run({ complaintId: complaint.id, stationSaid, opinion }))
  }
  return (
    <Box className={styles.form}>
      <Box>
        <LongField
          label={without ? words.hear.without : words.hear.said}
          placeholder={without ? words.hear.withoutHint : words.hear.saidHint}
          problem={asked && !stationSaid ? words.hear.missing : undefined}
          value={draft.stationSaid}
          most={limits.complaintText}
          onChange={(text) => change({ stationSaid: text })}
        />
        <LongField
          label={words.hear.opinion(complaint.route)}
          placeholder={words.hear.opinionHint}
          problem={asked && !opinion ? words.hear.missing : undefined}
          value={draft.opinion}
          most={limits.complaintText}
          onChange={(text) => change({ opinion: text })}
        />
      </Box>
      <Failure action={hear} />
      <Box className={styles.second}>{words.hear.note(complaint.route)}</Box>
      <Button wide busy={hear.busy} onPress={submit}>
        {words.hear.submit(complaint.route)}
      </Button>
      {question}
    </Box>
  )
}
