import type { ReactNode } from 'react'
import { enterprise as words } from '@/copy/enterprise'
import { useWho } from '@/features/who/use-who'
import { go } from '@/platform/navigate'
import { Section } from '@/ui/section'
import { Empty, ErrorState, Skeleton } from '@/ui/states'

type Who = NonNullable<ReturnType<typeof useWho>['data']>
export type Enterprise = Who['enterprises'][number]

/** What is done on behalf of an enterprise; for somebody without one, the way to it. */
export function ForEnterprise({ children }: { children: (enterprise: Enterprise, all: Enterprise[]) => ReactNode }) {
  const { data, isError, refetch } = useWho()
  if (data === undefined)
    return isError ? (
      <ErrorState of="read" onRetry={() => void refetch()} />
    ) : (
      <Section>
        <Skeleton rows={3} mark={false} />
      </Section>
    )
  const [enterprise] = data?.enterprises ?? []
  if (data && enterprise) return <>{children(enterprise, data.enterprises)}</>
  const { exit, ...rest } = data ? words.need.none : words.need.signIn
  return (
    <Empty
      icon={data ? 'building' : 'lock'}
      {...rest}
      exit={{ words: exit, onPress: () => go(data ? 'register' : 'me') }}
    />
  )
}
