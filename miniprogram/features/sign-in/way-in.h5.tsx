import { wayIn as words } from '@/copy/way-in'
import { passThrough } from '@/platform/return-to'
import { useMinWidth } from '@/platform/use-min-width'
import { Empty } from '@/ui/states'
import { DESKTOP } from '@/ui/workbench'
import type { WayInProps } from './way-in'

export function WayIn({ what }: WayInProps) {
  const { text, exit } = useMinWidth(DESKTOP) ? words.computer : words.phone
  return (
    <Empty
      icon="lock"
      title={what ? words.of(what) : words.title}
      text={text}
      exit={{ words: exit, onPress: () => passThrough('desktop') }}
    />
  )
}
