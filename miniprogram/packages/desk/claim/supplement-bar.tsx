import { counting, waitingIn } from '@shared/evidence/inspection'
import { api } from '@/api'
import type { Output } from '@/api/contract'
import { useAction } from '@/api/use-action'
import { claim as words } from '@/copy/claim'
import { sendingFile } from '@/copy/sending-file'
import { kindLabel } from '@/features/evidence/kinds'
import { Failure } from '@/features/failure'
import { refusedWith } from '@/platform/envelope'
import { say } from '@/platform/said'
import { BottomBar } from '@/ui/bottom-bar'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { askedIn, type Claim, claimStepped } from './queries'

interface SupplementBarProps {
  claim: Claim
  record: Output<'service.record'>
  /** files that are on their way: after it is sent none of them comes any more */
  sending: number
}

/** What was asked for is there, and goes to the reviewer; what is still missing stands on the button. */
export function SupplementBar({ claim: { id: claimId, ...claim }, record, sending }: SupplementBarProps) {
  const action = useAction(`points/answer:${claimId}`, api.points.answer, () => {
    say(words.done.answered)
    return claimStepped()
  })
  const [ask, question] = useAsk(action.busy)
  const asked = askedIn({ id: claimId, ...claim })
  const came = counting(record.evidence).filter(({ addedAt }) => asked && addedAt > asked.at)
  const lacking = asked?.kinds.find((kind) => !came.some((file) => file.kind === kind))
  const waiting = waitingIn(record.evidence) > 0
  const inWords = asked?.kinds.length === 0
  const reason = refusedWith(action.error, 'CLAIM_STEP_REFUSED')?.data.reason
  const failure = action.error !== null && (
    <Failure
      action={action}
      reason={reason === 'SUPPLEMENT_MISSING' || reason === 'EVIDENCE_WAITING' ? words.refused[reason] : undefined}
    />
  )
  if (inWords) return null
  return (
    <>
      <BottomBar above={failure}>
        <Button
          wide
          busy={action.busy}
          disabled={sending > 0 || waiting || lacking !== undefined}
          onPress={() => ask(words.askSend, () => action.run({ claimId }))}
        >
          {sending > 0
            ? sendingFile.left(sending)
            : waiting
              ? words.inspecting
              : lacking
                ? words.addToSend(kindLabel(lacking))
                : words.send}
        </Button>
      </BottomBar>
      {question}
    </>
  )
}
