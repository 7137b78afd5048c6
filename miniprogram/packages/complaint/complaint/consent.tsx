import { api } from '@/api'
import { answered, changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { complaint } from '@/copy/complaint'
import type { Complaint } from '@/features/complaint/queries'
import { Failure } from '@/features/failure'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { Choices } from '@/ui/field'
import { Section } from '@/ui/section'
import styles from '../complaint.module.scss'

const words = complaint.consent
const options = (['yes', 'no'] as const).map((value) => ({ value, words: words.options[value] }))

/** The complainant says whether the station may be told although it could guess who they are; until it is told they may change it. */
export function Consent({ of: { id, consent, deductible } }: { of: Complaint }) {
  const action = useAction(`complaint/consent:${id}`, api.complaint.consent, (after) => {
    answered('complaint.get', { complaintId: id }, after)
    void changed('enterprise.waiting')
    say(after.consent === 'yes' ? words.done.yes : words.done.no)
  })
  return (
    <Section title={words.title}>
      <Box className={styles.second}>{words.why}</Box>
      <Choices
        label={words.title}
        options={options}
        value={consent === 'yes' || consent === 'no' ? consent : null}
        onChange={(answer) => action.run({ complaintId: id, agrees: answer === 'yes' })}
      />
      <Box className={styles.second}>{words.note(deductible)}</Box>
      <Failure action={action} />
    </Section>
  )
}
