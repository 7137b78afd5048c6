import { type OutcomeAnswer, outcomeAnswers } from '@shared/outcome/decide-outcome'
import { outcomeRule } from '@shared/outcome/rules'
import { useQuery } from '@tanstack/react-query'
import { api } from '@/api'
import type { Output } from '@/api/contract'
import { answered, queryOf } from '@/api/query'
import { useAction } from '@/api/use-action'
import { dayOf } from '@/copy/moment'
import { outcome as words } from '@/copy/outcome'
import { Failure } from '@/features/failure'
import type { Received } from '@/features/service/queries'
import { now } from '@/platform/clock'
import { say } from '@/platform/said'
import { useNow } from '@/platform/use-now'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import styles from './received-record.module.scss'

type Question = Output<'outcome.mine'>['questions'][number]

/** What came of it, asked 30 and 90 days after (C5): the latest question, or what was said to it. */
export function Outcome({ record: { id: recordId } }: { record: Received }) {
  const at = useNow(60_000)
  const { data } = useQuery(queryOf('outcome.mine', { recordId }))
  const question = data?.questions.at(-1)
  if (!question) return null
  if (at < question.until) return <Ask recordId={recordId} question={question} />
  const { round, answer } = question
  return (
    <Section>
      <Note icon="info">{answer ? words.closed(round, words.answers[answer]) : words.silent(round)}</Note>
    </Section>
  )
}

function Ask({ recordId, question }: { recordId: Received['id']; question: Question }) {
  const { round, answer, until } = question
  const action = useAction(`outcome/answer:${recordId}:${round}`, api.outcome.answer, (said) => {
    answered('outcome.mine', { recordId }, said)
    say(words.saved)
  })
  const day = dayOf(until, now())
  return (
    <Section kind="card" title={words.title(round)}>
      <Box className={styles.answers} role="group" aria-label={words.group}>
        {outcomeAnswers.map((each: OutcomeAnswer) => (
          <Button
            key={each}
            kind="quiet"
            wide
            busy={action.busy}
            aria-pressed={each === answer}
            {...(each === answer && { icon: 'check' })}
            onPress={() => action.run({ recordId, round, answer: each })}
          >
            {words.answers[each]}
          </Button>
        ))}
      </Box>
      <Box className={styles.hint}>
        {(answer ? words.changeable(day) : words.until(day)) + words.who(outcomeRule.fewest)}
      </Box>
      <Failure action={action} />
    </Section>
  )
}
