import Taro from '@tarojs/taro'
import { useState } from 'react'
import { api } from '@/api'
import { refusedWith } from '@/platform/envelope'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { complaintDesk as words } from '@/copy/complaint-desk'
import { Failure } from '@/features/failure'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Choices, Field, LongField } from '@/ui/field'
import styles from './complaint-desk.module.scss'
import { Deduct } from './deduct'
import { blankFinding, type Finding, missingIn } from './finding'
import { type Case, caseChanged } from './queries'

const MOST = 2000
const findings = ['upheld', 'partly', 'not-upheld'] as const

/** The city's finding, and with it the one deduction that may follow. */
export function Find({ complaint }: { complaint: Case }) {
  const [draft, change, forget] = useDraft<Finding>(`find:${complaint.id}`, blankFinding)
  const [asked, setAsked] = useState(false)
  const find = useAction(`complaint/find:${complaint.id}`, api.complaint.find, (changed) => {
    forget()
    void Taro.showToast({ title: words.done.found, icon: 'none' })
    caseChanged(changed)
  })
  const submit = (finding: Finding) => {
    setAsked(true)
    if (missingIn(finding) !== null || finding.finding === null) return
    const deducts = finding.deduct && finding.finding !== 'not-upheld'
    find.run({
      complaint: complaint.id,
      finding: finding.finding,
      reason: finding.reason.trim(),
      ...(deducts && { deduct: { item: finding.item, reason: finding.ledgerReason.trim() } }),
    })
  }
  const without = () => {
    change({ deduct: false })
    submit({ ...draft, deduct: false })
  }
  const missing = asked ? missingIn(draft) : null
  const exists = refusedWith(find.error, 'DEDUCTION_EXISTS')
  const refused = refusedWith(find.error, 'DEDUCTION_REFUSED')
  return (
    <Box className={styles.form}>
      <Box>
        <Field label={words.find.finding} problem={missing === 'finding' ? words.find.pick : undefined}>
          <Choices
            label={words.find.finding}
            value={draft.finding}
            onChange={(finding) => change({ finding })}
            options={findings.map((value) => ({ value, words: words.find.options[value] }))}
          />
        </Field>
        <LongField
          label={words.find.reason}
          placeholder={words.find.reasonHint}
          problem={missing === 'reason' ? words.find.missing : undefined}
          value={draft.reason}
          most={MOST}
          onChange={(reason) => change({ reason })}
        />
      </Box>
      {(draft.finding === 'upheld' || draft.finding === 'partly') && (
        <Deduct draft={draft} change={change} missing={missing === 'item'} />
      )}
      <Failure
        action={find}
        reason={exists ? words.exists(exists.data.amount) : words.refusals[refused?.data.reason ?? '']}
      >
        {(exists || refused) && (
          <Button kind="quiet" wide onPress={without}>
            {words.find.without}
          </Button>
        )}
      </Failure>
      <Button wide busy={find.busy} onPress={() => submit(draft)}>
        {words.find.submit}
      </Button>
    </Box>
  )
}
