import Taro from '@tarojs/taro'
import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { complaintDesk as words } from '@/copy/complaint-desk'
import { drafted } from '@/copy/drafted'
import { Failure } from '@/features/failure'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Field, TextArea } from '@/ui/field'
import styles from './complaints.module.scss'
import { type Case, caseChanged } from './queries'

const MOST = 2000

/** The district writes down what the station said and what it thinks, and passes both on. */
export function Hear({ complaint }: { complaint: Case }) {
  const reply = complaint.steps.find(({ what }) => what === 'replied')?.text ?? ''
  const [draft, change, forget] = useDraft(`hear:${complaint.id}`, { stationSaid: reply, opinion: '' })
  const [asked, setAsked] = useState(false)
  const hear = useAction(`complaint/hear:${complaint.id}`, api.complaint.hear, (changed) => {
    forget()
    void Taro.showToast({ title: words.done.heard, icon: 'none' })
    caseChanged(changed)
  })
  const stationSaid = draft.stationSaid.trim()
  const opinion = draft.opinion.trim()
  const submit = () => {
    setAsked(true)
    if (stationSaid && opinion) hear.run({ complaint: complaint.id, stationSaid, opinion })
  }
  return (
    <Box className={styles.form}>
      <Box>
        <Field
          label={words.hear.said}
          aside={drafted(draft.stationSaid.length, 2000)}
          problem={asked && !stationSaid ? words.hear.missing : undefined}
        >
          <TextArea
            label={words.hear.said}
            placeholder={words.hear.saidHint}
            value={draft.stationSaid}
            maxLength={MOST}
            onChange={(text) => change({ stationSaid: text })}
          />
        </Field>
        <Field
          label={words.hear.opinion}
          aside={drafted(draft.opinion.length, 2000)}
          problem={asked && !opinion ? words.hear.missing : undefined}
        >
          <TextArea
            label={words.hear.opinion}
            placeholder={words.hear.opinionHint}
            value={draft.opinion}
            maxLength={MOST}
            onChange={(text) => change({ opinion: text })}
          />
        </Field>
      </Box>
      <Failure action={hear} />
      <Box className={styles.second}>{words.hear.note}</Box>
      <Button wide busy={hear.busy} onPress={submit}>
        {words.hear.submit}
      </Button>
    </Box>
  )
}
