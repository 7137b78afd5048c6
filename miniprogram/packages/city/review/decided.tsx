import { dayOf } from '@/copy/moment'
import { queues } from '@/copy/queues'
import { review as words } from '@/copy/review'
import { now } from '@/platform/clock'
import { Heading } from '@/ui/base/heading'
import { KeyValues } from '@/ui/key-values'
import columns from '@/ui/workbench/columns.module.scss'
import type { Claim } from './queries'

/** What was decided of a claim; it is not changed here. */
export function Decided({ claim: { id, state, decidedAt, note, record } }: { claim: Claim }) {
  const entered = record.claims.find(({ claimId }) => claimId === id)?.amount ?? null
  return (
    <>
      <Heading level={2} className={columns.title}>
        {queues.decided}
      </Heading>
      <KeyValues
        rows={[
          [words.decision, words.outcome[state]],
          ...(entered === null ? [] : ([[words.points, words.entered(entered)]] as const)),
          ...(decidedAt === null ? [] : ([[words.whenDecided, dayOf(decidedAt, now())]] as const)),
          ...(note ? ([[words.ownNote, note]] as const) : []),
        ]}
      />
    </>
  )
}
