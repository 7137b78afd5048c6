import type { ScreenName } from '@shared/screens'
import type { ReactNode } from 'react'
import type { Path } from '@/api/contract'
import { titles } from '@/copy/titles'
import { remedies } from '@/copy/way-in'
import { work as words } from '@/copy/work'
import { Missing } from '@/features/loaded/missing'
import { WayIn } from '@/features/sign-in/way-in'
import { go } from '@/platform/navigate'
import { Button } from '@/ui/button'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Refusal } from '@/ui/states'
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
  const officer = useOfficer()
  const { data } = officer
  const entitled = data && may(data, needs)
  return (
    <Screen title={title} wide={Boolean(entitled)} nav={<WorkNav current={current} />} bar={entitled && bar}>
      {data === undefined ? (
        <Missing query={officer} rows={3} />
      ) : entitled ? (
        children(data)
      ) : data ? (
        <Section kind="card">
          <Refusal verdict={words.notYours} reason={words.notYoursText}>
            <Button kind="quiet" onPress={() => go('myRoles')}>
              {remedies.to(titles.myRoles)}
            </Button>
            <Button kind="text" onPress={() => go('me')}>
              {words.toMe}
            </Button>
          </Refusal>
        </Section>
      ) : (
        <WayIn what={title} />
      )}
    </Screen>
  )
}
