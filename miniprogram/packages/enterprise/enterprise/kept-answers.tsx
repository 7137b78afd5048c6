import type { EnterpriseId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import { queryOf } from '@/api/query'
import { said as words } from '@/copy/said'
import { Answers } from '@/features/booking/answers'
import { ForgetAnswers } from '@/features/booking/forget-answers'
import { Section } from '@/ui/section'

/** What is kept of the enterprise's answers for its next bookings, where it said so; all of it is forgotten with one tap. */
export function KeptAnswers({ enterpriseId }: { enterpriseId: EnterpriseId }) {
  const { data } = useQuery(queryOf('booking.keptAnswers', { enterpriseId }))
  if (!data?.answers) return null
  return (
    <Section title={words.kept} kind="card">
      <Answers answers={data.answers} />
      <ForgetAnswers enterpriseId={enterpriseId} />
    </Section>
  )
}
