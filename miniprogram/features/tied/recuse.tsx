import type { AppealId, EnterpriseId, GrantId, RatingId, RecordId } from '@shared/ids'
import { useState } from 'react'
import { api } from '@/api'
import { changed } from '@/api/query'
import { type Action, useAction } from '@/api/use-action'
import { tied } from '@/copy/tied'
import { Failure } from '@/features/failure'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Confirm } from '@/ui/confirm'

const words = tied.recuse

/** Of a service: its claims, its check and whatever follows from it. */
export function Recuse({ recordId }: { recordId: RecordId }) {
  const recuse = useAction(`points/recuse:${recordId}`, api.points.recuse, () =>
    given('points.queue', 'points.looks', 'service.checks'),
  )
  return <RecuseButton alone text={words.text} action={recuse} onYes={() => recuse.run({ recordId })} />
}

/** Of the text of a rating. */
export function RecuseText({ ratingId }: { ratingId: RatingId }) {
  const recuse = useAction(`rating/recuse:${ratingId}`, api.rating.recuse, () => given('rating.doubtful'))
  return <RecuseButton text={words.rating} action={recuse} onYes={() => recuse.run({ ratingId })} />
}

/** Of an appeal against an absence. */
export function RecuseAppeal({ appealId }: { appealId: AppealId }) {
  const recuse = useAction(`absence/recuse:${appealId}`, api.absence.recuse, () => given('absence.appeals'))
  return <RecuseButton text={words.appeal} action={recuse} onYes={() => recuse.run({ appealId })} />
}

/** Of an enterprise's code and name. */
export function RecuseCode({ enterpriseId }: { enterpriseId: EnterpriseId }) {
  const recuse = useAction(`enterprise/recuseCode:${enterpriseId}`, api.enterprise.recuseCode, () =>
    given('enterprise.unusualCodes', 'enterprise.doubtfulNames', 'enterprise.grades'),
  )
  return <RecuseButton text={words.code} action={recuse} onYes={() => recuse.run({ enterpriseId })} />
}

/** Of a role that waits for a second person. */
export function RecuseGrant({ grantId }: { grantId: GrantId }) {
  const recuse = useAction(`access/recuse:${grantId}`, api.access.recuse, () => given('access.list'))
  return <RecuseButton text={words.grant} action={recuse} onYes={() => recuse.run({ grantId })} />
}

function given(...paths: Parameters<typeof changed>) {
  say(words.done)
  return changed(...paths)
}

interface RecuseButtonProps<I> {
  /** what follows */
  text: string
  action: Action<I>
  onYes: () => void
  /** below a form; else it stands among the buttons of a card */
  alone?: boolean
}

/** 我有利害关系, with a question before it: it is not taken back. */
export function RecuseButton<I>({ text, action, onYes, alone }: RecuseButtonProps<I>) {
  const [asking, setAsking] = useState(false)
  const open = (
    <Button kind="text" size="small" flush={alone} onPress={() => setAsking(true)}>
      {words.open}
    </Button>
  )
  return (
    <>
      {alone ? <Box>{open}</Box> : open}
      {asking && (
        <Confirm
          title={words.title}
          yes={words.yes}
          no={words.no}
          busy={action.busy}
          onYes={onYes}
          onNo={() => setAsking(false)}
        >
          <Box>{text}</Box>
          <Failure action={action} />
        </Confirm>
      )}
    </>
  )
}
