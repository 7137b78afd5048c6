import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { deduction as words } from '@/copy/deduction'
import { deductionRefusals } from '@/copy/deduction-refusals'
import { Failure } from '@/features/failure'
import { refusedWith } from '@/platform/envelope'
import { say } from '@/platform/said'
import { BottomBar } from '@/ui/bottom-bar'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { heldBy } from './held-by'
import { type Proposed, proposedChanged } from './queries'

interface AnswerBarProps {
  proposed: Proposed
  /** files that are on their way, or did not get through and were not given up */
  sending: number
  text: string
  onMissing: () => void
  onSent: () => void
}

/** 交说明: once, with the files that are there; while one is on its way or still being looked at the button says so. */
export function AnswerBar({ proposed: { id: proposalId, files }, sending, text, onMissing, onSent }: AnswerBarProps) {
  const action = useAction(`deduction/answer:${proposalId}`, api.deduction.answer, () => {
    onSent()
    say(words.reply.done)
    return proposedChanged()
  })
  const [ask, question] = useAsk(action.busy)
  const hold = heldBy(files, sending)
  const refused = refusedWith(action.error, 'DEDUCTION_REFUSED')
  const failure = action.error !== null && (
    <Failure action={action} reason={refused ? deductionRefusals[refused.data.reason] : undefined} />
  )
  const send = () => {
    if (text.trim() === '') return onMissing()
    ask(words.reply.ask, () => action.run({ proposalId, text: text.trim() }))
  }
  return (
    <>
      <BottomBar above={failure}>
        <Button wide busy={action.busy} disabled={hold !== null} onPress={send}>
          {words.reply[hold ?? 'send']}
        </Button>
      </BottomBar>
      {question}
    </>
  )
}
