import { type ScreenName, tabs } from '@shared/screens'
import Taro from '@tarojs/taro'
import { type ComponentType, useEffect, useState } from 'react'
import { titles } from '@/copy/titles'
import { type Part, useFetched } from '@/platform/fetched.h5'
import { useShown } from '@/platform/use-shown'
import { Screen } from '@/ui/screen'
import { ErrorState, Skeleton } from '@/ui/states'

interface FetchedScreenProps {
  name: ScreenName
  module: Part<{ default: ComponentType }>
}

/** Stands in for a screen whose scripts or styles have not come: its title, the way back, and the screen itself as soon as it is there. */
export function FetchedScreen({ name, module }: FetchedScreenProps) {
  const { loaded, lost, again } = useFetched(module)
  const shown = useShown()
  const [begun, setBegun] = useState(false)
  // Drawn while another lay over it, it would read that one's address.
  const begins = loaded !== undefined && shown
  useEffect(() => {
    if (begins) setBegun(true)
  }, [begins])
  useEffect(() => {
    // What a page does when it is first shown, it was not yet there to do.
    if (begun) Taro.getCurrentInstance().page?.onShow?.()
  }, [begun])
  if (begun && loaded) return <loaded.default />
  return (
    <Screen title={titles[name]} tab={tabs.find((tab) => tab === name)}>
      {lost ? <ErrorState of="read" onRetry={again} /> : <Skeleton rows={4} mark={false} />}
    </Screen>
  )
}
