import { formatPoints } from '@shared/copy/points'
import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { deduct } from '@/copy/deduct'
import { deductionRefusals } from '@/copy/deduction-refusals'
import { Failure } from '@/features/failure'
import { refusedWith } from '@/platform/envelope'
import { Box } from '@/ui/base/box'
import { BasisNote } from '@/ui/basis-note'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { KeyValues } from '@/ui/key-values'
import { SampleTag } from '@/ui/tag'
import { AnswerFiles } from './answer-files'
import { Changed } from './changed'
import { Earlier } from './earlier'
import { type OpenProposal, proposalRows } from './proposal-rows'
import { ProposalState } from './proposal-state'
import { pointsChanged } from './queries'
import { Reasoned } from './reasoned'
import styles from './stations.module.scss'

const words = deduct.proposals

/** One of them: what is said, what the station says to it, and the yes or no of another. */
export function Waiting({ proposal }: { proposal: OpenProposal }) {
  const { id: proposalId, itemName, amount, own, basis, rule, state, clock, files, complaintNumber } = proposal
  const how = own ? 'withdrawn' : 'declined'
  const [asking, setAsking] = useState(false)
  const agree = useAction(`deduction/agree:${proposalId}`, api.deduction.agree, pointsChanged)
  const draft = useDraft(`decline:${proposalId}`, { reason: '' })
  const [, , forget] = draft
  const decline = useAction(`deduction/decline:${proposalId}`, api.deduction.decline, () => {
    forget()
    setAsking(false)
    return pointsChanged()
  })
  const [ask, question] = useAsk(agree.busy)
  const refused = refusedWith(agree.error, 'DEDUCTION_REFUSED')
  const changed = refused?.data.reason === 'AMOUNT_CHANGED'
  const ready = state === 'answered' || clock.over
  return (
    <Box className={styles.proposal}>
      <Box className={styles.strong}>{words.of(itemName, formatPoints(amount))}</Box>
      {!rule.official && <SampleTag version={rule.version} />}
      <KeyValues rows={proposalRows(proposal)} />
      <BasisNote basis={basis} />
      <Earlier earlier={proposal.earlier} />
      <ProposalState proposal={proposal} />
      {files.length > 0 && <AnswerFiles proposal={proposal} />}
      {own && <Box className={styles.second}>{words.own}</Box>}
      <Box className={styles.buttons}>
        <Button kind="quiet" onPress={() => setAsking(true)}>
          {own ? words.withdraw : words.decline}
        </Button>
        {!own && ready && !changed && (
          <Button
            wide
            busy={agree.busy}
            onPress={() => ask(words.ask(formatPoints(amount)), () => agree.run({ proposalId }))}
          >
            {words.agree}
          </Button>
        )}
      </Box>
      <Failure action={agree} reason={refused ? deductionRefusals[refused.data.reason] : undefined} />
      {changed && <Changed proposalId={proposalId} />}
      {question}
      {asking && (
        <Reasoned
          draft={draft}
          title={words.question[how]}
          label={words.why}
          hint={words.whyHint}
          missing={words.whyMissing}
          yes={words.answer[how]}
          note={words.ends(complaintNumber !== null)}
          action={decline}
          onSend={(reason) => decline.run({ proposalId, reason })}
          onClose={() => setAsking(false)}
        />
      )}
    </Box>
  )
}
