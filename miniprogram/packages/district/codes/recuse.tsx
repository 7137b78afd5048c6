import { api } from '@/api'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { codes } from '@/copy/codes'
import { RecuseButton } from '@/features/tied/recuse'
import { say } from '@/platform/said'
import type { Dispute } from './dispute-card'

const words = codes.disputes.recuse

/** Of a dispute: another looks at it. */
export function RecuseDispute({ dispute: { id } }: { dispute: Dispute }) {
  const recuse = useAction(`enterprise/recuse:${id}`, api.enterprise.recuse, () => {
    say(words.done)
    return changed('enterprise.disputes')
  })
  return <RecuseButton text={words.text} action={recuse} onYes={() => recuse.run({ disputeId: id })} />
}
