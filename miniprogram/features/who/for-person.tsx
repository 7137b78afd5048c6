import type { ScreenName } from '@shared/screens'
import type { ReactNode } from 'react'
import { titles } from '@/copy/titles'
import { Missing } from '@/features/loaded/missing'
import { WayIn } from '@/features/sign-in/way-in'
import { Screen } from '@/ui/screen'
import { useWho } from './use-who'

export type Who = NonNullable<ReturnType<typeof useWho>['data']>

interface ForPersonProps {
  screen: ScreenName
  /** The whole screen, once it is known who it is. */
  children: (who: Who) => ReactNode
}

/** A form asks who one is before it is filled in: until that is known there is nothing to fill in, only the way in. */
export function ForPerson({ screen, children }: ForPersonProps) {
  const who = useWho()
  if (who.data) return <>{children(who.data)}</>
  return (
    <Screen title={titles[screen]}>
      {who.data === null ? <WayIn what={titles[screen]} /> : <Missing query={who} rows={3} />}
    </Screen>
  )
}
