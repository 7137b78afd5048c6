import type { ReactNode } from 'react'
import { enterprise as words } from '@/copy/enterprise'
import { Missing } from '@/features/loaded/missing'
import { WayIn } from '@/features/sign-in/way-in'
import type { Who } from '@/features/who/for-person'
import { useWho } from '@/features/who/use-who'
import { passThrough } from '@/platform/return-to'
import { Section } from '@/ui/section'
import { Empty } from '@/ui/states'
import { ActingFor } from './acting-for'

export type Enterprise = Who['enterprises'][number]

interface ForEnterpriseProps {
  /** What the screen is called. */
  what: string
  /** which of them is known, so there is nothing to choose */
  chosen?: boolean
  children: (enterprise: Enterprise, all: Enterprise[]) => ReactNode
}

/** What is done on behalf of an enterprise; for somebody without one, the ways to it, which lead back here. */
export function ForEnterprise({ what, chosen, children }: ForEnterpriseProps) {
  const who = useWho()
  if (who.data === undefined) return <Missing query={who} rows={3} />
  if (who.data === null) return <WayIn what={what} />
  const [enterprise, ...others] = who.data.enterprises
  if (!enterprise) return <NoEnterprise />
  return (
    <>
      {!chosen && others.length > 0 && (
        <Section kind="card">
          <ActingFor enterprises={[enterprise, ...others]} />
        </Section>
      )}
      {children(enterprise, who.data.enterprises)}
    </>
  )
}

/** Registering, or joining the one that is registered. */
export function NoEnterprise() {
  const { exit, also, ...rest } = words.need.none
  return (
    <Empty
      icon="building"
      {...rest}
      exit={{ words: exit, onPress: () => passThrough('register') }}
      also={{ words: also, onPress: () => passThrough('join') }}
    />
  )
}
