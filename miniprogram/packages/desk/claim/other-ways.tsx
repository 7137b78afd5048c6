import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { claim as words } from '@/copy/claim'
import { Failure } from '@/features/failure'
import { say } from '@/platform/said'
import { useAsk } from '@/ui/confirm/use-ask'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'
import { Reasoned } from '../reasoned'
import { type Claim, claimStepped } from './queries'

/** 不用补 and 撤回: rows, each with what it does to the points, never buttons beside the main one. */
export function OtherWays({ claim: { id: claimId, state } }: { claim: Claim }) {
  const [explaining, setExplaining] = useState(false)
  const answer = useAction(`points/answer:${claimId}`, api.points.answer, () => {
    say(words.done.answered)
    return claimStepped()
  })
  const withdraw = useAction(`points/withdraw:${claimId}`, api.points.withdraw, () => {
    say(words.done.withdrawn)
    return claimStepped()
  })
  const [ask, question] = useAsk(withdraw.busy)
  return (
    <Section>
      <List card>
        {state === 'asked' && (
          <Row title={words.notNeeded} note={words.notNeededNote} onPress={() => setExplaining(true)} />
        )}
        <Row
          title={words.withdraw}
          note={words.withdrawNote}
          onPress={() => ask({ ...words.askWithdraw, danger: true }, () => withdraw.run({ claimId }))}
        />
      </List>
      <Failure action={withdraw} />
      {question}
      {explaining && (
        <Reasoned
          draft={`answer:${claimId}`}
          title={words.notNeeded}
          label={words.reason}
          hint={words.reasonHint}
          yes={words.sendReason}
          action={answer}
          onSend={(note) => answer.run({ claimId, note })}
          onClose={() => setExplaining(false)}
        />
      )}
    </Section>
  )
}
