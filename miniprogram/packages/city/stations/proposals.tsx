import { formatPoints } from '@shared/copy/points'
import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { deduct } from '@/copy/deduct'
import { deductionRefusals } from '@/copy/deductions'
import { moment } from '@/copy/moment'
import { clauses } from '@/copy/punctuation'
import { tied as tiedWords } from '@/copy/tied'
import { Failure } from '@/features/failure'
import { now } from '@/platform/clock'
import { refusedWith } from '@/platform/envelope'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Button } from '@/ui/button'
import { Confirm } from '@/ui/confirm'
import { useAsk } from '@/ui/confirm/use-ask'
import { KeyValues } from '@/ui/key-values'
import { Note } from '@/ui/note'
import { type Proposal, pointsChanged } from './queries'
import styles from './stations.module.scss'

const words = deduct.proposals
type Open = Extract<Proposal, { tied: null }>

/** The deductions of a station that wait for a second person. */
export function Proposals({ proposals }: { proposals: readonly Proposal[] }) {
  if (proposals.length === 0) return null
  return (
    <Box className={styles.panel}>
      <Heading level={3} className={styles.title}>
        {words.title}
      </Heading>
      {proposals.map((proposal) =>
        proposal.tied ? (
          <Note key={proposal.id} icon="lock">
            {clauses([tiedWords.ties[proposal.tied.tie], tiedWords.row])}
          </Note>
        ) : (
          <Waiting key={proposal.id} proposal={proposal} />
        ),
      )}
    </Box>
  )
}

function Waiting({ proposal }: { proposal: Open }) {
  const { id: proposalId, itemName, amount, enterpriseName, start, what, reason, own } = proposal
  const how = own ? 'withdrawn' : 'declined'
  const [asking, setAsking] = useState(false)
  const agree = useAction(`points/agree:${proposalId}`, api.points.agree, pointsChanged)
  const decline = useAction(`points/decline:${proposalId}`, api.points.decline, () => {
    setAsking(false)
    return pointsChanged()
  })
  const [ask, question] = useAsk(agree.busy)
  const refused = refusedWith(agree.error, 'DEDUCTION_REFUSED')
  return (
    <Box className={styles.proposal}>
      <Box className={styles.strong}>{words.of(itemName, formatPoints(amount))}</Box>
      <KeyValues
        rows={[
          [words.about, enterpriseName],
          [words.when, moment(start, now())],
          [words.what, deduct.happened[what]],
          [words.reason, reason],
        ]}
      />
      {own && <Box className={styles.second}>{words.own}</Box>}
      <Box className={styles.buttons}>
        <Button kind="quiet" onPress={() => setAsking(true)}>
          {own ? words.withdraw : words.decline}
        </Button>
        {!own && (
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
      {question}
      {asking && (
        <Confirm
          title={words.question[how]}
          yes={words.answer[how]}
          no={words.keep}
          busy={decline.busy}
          onYes={() => decline.run({ proposalId })}
          onNo={() => setAsking(false)}
        >
          {words.ends}
        </Confirm>
      )}
      <Failure action={decline} />
    </Box>
  )
}
