import type { ScreenName } from '@shared/screens'
import type { ReactNode } from 'react'
import type { Path } from '@/api/contract'
import { work as words } from '@/copy/work'
import { go } from '@/platform/navigate'
import { Button } from '@/ui/button'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Empty, ErrorState, Refusal, Skeleton } from '@/ui/states'
import { may } from './entries'
import { type Officer, useOfficer } from './use-officer'
import { WorkNav } from './work-nav'

interface WorkScreenProps {
  title: string
  current: ScreenName
  /** The operation without which there is nothing to do here. */
  needs: Path
  bar?: ReactNode
  children: (officer: Officer) => ReactNode
}

/** A page of the workbench, for those whose work it is. */
export function WorkScreen({ title, current, needs, bar, children }: WorkScreenProps) {
  const { data, isError, refetch } = useOfficer()
  const entitled = data && may(data, needs)
  return (
    <Screen title={title} wide={Boolean(entitled)} nav={<WorkNav current={current} />} bar={entitled && bar}>
      {isError ? (
        <ErrorState of="read" onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Section>
          <Skeleton mark={false} />
        </Section>
      ) : entitled ? (
        children(data)
      ) : data ? (
        <Section kind="card">
          <Refusal verdict={words.notYours} reason={words.notYoursText}>
            <Button kind="quiet" onPress={() => go('me')}>
              {words.toMe}
            </Button>
          </Refusal>
        </Section>
      ) : (
        <Empty
          icon="lock"
          title={words.signIn.title}
          text={words.signIn.text}
          exit={{ words: words.signIn.exit, onPress: () => go('desktop') }}
        />
      )}
    </Screen>
  )
}
