import { limits } from '@shared/limits'
import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { complaintDesk as words } from '@/copy/complaint-desk'
import { chosenOf } from '@/features/deduction/chosen-points'
import { useItems } from '@/features/desk/queries'
import { Failure } from '@/features/failure'
import { refusedWith } from '@/platform/envelope'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { Choices, Field, LongField } from '@/ui/field'
import styles from './complaint-desk.module.scss'
import { Deduct } from './deduct'
import { blankFinding, type Finding, missingIn } from './finding'
import { type Case, caseChanged } from './queries'

const findings = ['upheld', 'partly', 'not-upheld'] as const

/** The finding, and with it the one deduction that may follow. */
export function Decide({ complaint }: { complaint: Case }) {
  const [draft, change, forget] = useDraft<Finding>(`decide:${complaint.id}`, blankFinding)
  const [asked, setAsked] = useState(false)
  const decide = useAction(`complaint/decide:${complaint.id}`, api.complaint.decide, (changed) => {
    forget()
    say(words.done.decided)
    caseChanged(changed)
  })
  const rule = useItems(complaint.carrierId, complaint.happenedOn).data?.deductions.find(
    ({ id }) => id === draft.itemId,
  ) ?? {
    named: true,
    range: null,
  }
  const [ask, question] = useAsk(decide.busy)
  const submit = (finding: Finding) => {
    setAsked(true)
    const verdict = finding.finding
    if (missingIn(finding, rule) !== null || verdict === null) return
    const deducts = complaint.deductible && finding.deduct && verdict !== 'not-upheld'
    const itemId = deducts ? finding.itemId : null
    const decision = {
      complaintId: complaint.id,
      finding: verdict,
      reason: finding.reason.trim(),
      ...(itemId && { deduct: { itemId, ...saidOf(finding, rule) } }),
    }
    ask(words.decide.ask(words.decide.options[verdict], itemId !== null), () => decide.run(decision))
  }
  const without = () => {
    change({ deduct: false })
    submit({ ...draft, deduct: false })
  }
  const missing = asked ? missingIn(draft, rule) : null
  const exists = refusedWith(decide.error, 'DEDUCTION_EXISTS')
  const refused = refusedWith(decide.error, 'DEDUCTION_REFUSED')
  return (
    <Box className={styles.form}>
      <Box>
        <Field label={words.decide.finding} problem={missing === 'finding' ? words.decide.pick : undefined}>
          <Choices
            label={words.decide.finding}
            value={draft.finding}
            onChange={(finding) => change({ finding })}
            options={findings.map((value) => ({ value, words: words.decide.options[value] }))}
          />
        </Field>
        <LongField
          label={words.decide.reason}
          placeholder={words.decide.reasonHint}
          problem={missing === 'reason' ? words.decide.missing : undefined}
          value={draft.reason}
          most={limits.complaintText}
          onChange={(reason) => change({ reason })}
        />
      </Box>
      {complaint.deductible && (draft.finding === 'upheld' || draft.finding === 'partly') && (
        <Deduct
          carrierId={complaint.carrierId}
          happenedOn={complaint.happenedOn}
          draft={draft}
          change={change}
          missing={missing}
        />
      )}
      <Failure
        action={decide}
        reason={exists ? words.exists(exists.data.amount) : refused ? words.refusals[refused.data.reason] : undefined}
      >
        {(exists || refused) && (
          <Button kind="quiet" wide onPress={without}>
            {words.decide.without}
          </Button>
        )}
      </Failure>
      <Button wide busy={decide.busy} onPress={() => submit(draft)}>
        {words.decide.submit}
      </Button>
      {question}
    </Box>
  )
}

/** What the station is told of the deduction. */
const saidOf = ({ facts, proof, unlisted, choosing }: Finding, { named, range }: Parameters<typeof missingIn>[1]) => ({
  ...{ reason: facts.trim(), proof: proof.trim() },
  unlisted: named ? '' : unlisted.trim(),
  ...chosenOf(range, choosing),
})
