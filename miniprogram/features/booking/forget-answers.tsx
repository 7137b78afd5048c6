import type { EnterpriseId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import { api } from '@/api'
import { answered, queryOf } from '@/api/query'
import { useAction } from '@/api/use-action'
import { said as words } from '@/copy/said'
import { Failure } from '@/features/failure'
import { say } from '@/platform/said'
import { Button } from '@/ui/button'

/** What an enterprise let us keep of its answers is forgotten with one tap; nothing where nothing is kept. */
export function ForgetAnswers({ enterpriseId }: { enterpriseId: EnterpriseId }) {
  const { data: kept } = useQuery(queryOf('booking.keptAnswers', { enterpriseId }))
  const forget = useAction(`booking/forgetAnswers:${enterpriseId}`, api.booking.forgetAnswers, (none) => {
    answered('booking.keptAnswers', { enterpriseId }, none)
    say(words.forgot)
  })
  if (!kept?.answers) return null
  return (
    <>
      <Button kind="text" flush busy={forget.busy} onPress={() => forget.run({ enterpriseId })}>
        {words.forget}
      </Button>
      <Failure action={forget} />
    </>
  )
}
