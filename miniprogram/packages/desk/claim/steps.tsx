import { claim as words } from '@/copy/claim'
import { moment } from '@/copy/moment'
import { clauses } from '@/copy/punctuation'
import { kindLabel } from '@/features/evidence/kinds'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { SampleTag } from '@/ui/tag'
import type { TimelineStep } from '@/ui/timeline'
import type { Claim } from './queries'

type Step = Claim['history'][number]

/** Every filing with what was said, and what may still come. */
export function stepsOf(claim: Claim): TimelineStep[] {
  const last = claim.history.length - 1
  const done = claim.history.map((step, nth) => happened(claim, step, nth, nth === last))
  return [...done, ...coming(claim)]
}

function happened({ itemId, itemName, table }: Claim, step: Step, nth: number, latest: boolean): TimelineStep {
  const { what, at, text, kinds, amount } = step
  const worth = amount === null ? null : words.steps.worth(amount)
  return {
    key: `${nth}`,
    title: titleOf(step),
    at: moment(at, now()),
    state: latest ? 'now' : 'done',
    children: (
      <>
        {what === 'filed' && <Box>{clauses([`${itemId} ${itemName}`, worth])}</Box>}
        {what === 'verified' && worth && <Box>{worth}</Box>}
        {kinds.length > 0 && <Box>{clauses(kinds.map(kindLabel))}</Box>}
        {text && <Box>{text}</Box>}
        {(what === 'verified' || what === 'rejected') && !table.official && <SampleTag version={table.version} />}
      </>
    ),
  }
}

function titleOf({ what, text }: Step): string {
  if (what === 'answered') return text ? words.steps.explained : words.steps.answered
  return what === 'proposed' || what === 'sent-back' ? words.steps.toDecide : words.steps[what]
}

function coming({ state, appealable }: Claim): TimelineStep[] {
  const todo = (key: string, title: string, text?: string): TimelineStep => ({
    ...{ key, title, state: 'todo' },
    ...(text && { children: <Box>{text}</Box> }),
  })
  if (state === 'rejected' && appealable)
    return [
      todo('appeal', words.steps.toAppeal, words.steps.toAppealText),
      todo('end', words.steps.toEnd, words.steps.toEndText),
    ]
  const open = state === 'filed' || state === 'asked' || state === 'appealed'
  return open ? [todo('decide', words.steps.toDecide)] : []
}
