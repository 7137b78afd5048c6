import type { ScreenName } from '@shared/screens'
import type { ReactNode } from 'react'
import { plan as words } from '@/copy/plan'
import { titles } from '@/copy/titles'
import { ForStation } from '@/features/desk/for-station'
import { StationNav } from '@/features/desk/station-nav'
import type { WorkedAt } from '@/features/desk/use-station'
import { Missing } from '@/features/loaded/missing'
import { useShown } from '@/platform/use-shown'
import { Note } from '@/ui/note'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Impact } from './impact'
import { SaveBar } from './save-bar'
import { Standing } from './standing'
import { type Planning, usePlan } from './use-plan'

interface PlanScreenProps {
  screen: ScreenName
  children: (planning: Planning) => ReactNode
  /** In place of the bar, while nothing is to be saved. */
  idle?: (planning: Planning) => ReactNode
}

/** A screen of a station's plan: what is edited on it, whom that touches, and the one bar that saves. */
export function PlanScreen({ screen, ...rest }: PlanScreenProps) {
  // what was written on another screen of the plan is there when one comes back
  const shown = useShown()
  return (
    <ForStation screen={screen}>
      {(station) => <Body key={String(shown)} screen={screen} station={station} {...rest} />}
    </ForStation>
  )
}

function Body({ screen, station, children, idle }: PlanScreenProps & { station: WorkedAt }) {
  const { query, planning } = usePlan(station.id, station.manager)
  const nav = <StationNav station={station} current={screen} />
  if (!planning)
    return (
      <Screen title={titles[screen]} nav={nav}>
        <Missing query={query} rows={4} />
      </Screen>
    )
  const busy = planning.changes > 0 || planning.offers.length > 0
  const bar = !station.manager ? undefined : busy ? <SaveBar planning={planning} /> : idle?.(planning)
  return (
    <Screen title={titles[screen]} nav={nav} {...(bar && { bar })}>
      {!station.manager && (
        <Section>
          <Note icon="lock">{words.byManager}</Note>
        </Section>
      )}
      {children(planning)}
      <Impact planning={planning} />
      <Standing planning={planning} />
    </Screen>
  )
}
