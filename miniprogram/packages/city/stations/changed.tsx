import { formatPoints } from '@shared/copy/points'
import type { ProposalId } from '@shared/ids'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { deduct } from '@/copy/deduct'
import { deductionRefusals } from '@/copy/deduction-refusals'
import { Failure } from '@/features/failure'
import { refusedWith } from '@/platform/envelope'
import { say } from '@/platform/said'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { pointsChanged } from './queries'

const words = deduct.proposals

/** The way on where the amount has changed since the station was told: it is told anew. */
export function Changed({ proposalId }: { proposalId: ProposalId }) {
  const retell = useAction(`deduction/retell:${proposalId}`, api.deduction.retell, ({ amount }) => {
    say(words.retold(formatPoints(amount)))
    return pointsChanged()
  })
  const [ask, question] = useAsk(retell.busy)
  const refused = refusedWith(retell.error, 'DEDUCTION_REFUSED')
  return (
    <>
      <Button wide busy={retell.busy} onPress={() => ask(words.askRetell, () => retell.run({ proposalId }))}>
        {words.retell}
      </Button>
      <Failure action={retell} reason={refused ? deductionRefusals[refused.data.reason] : undefined} />
      {question}
    </>
  )
}
