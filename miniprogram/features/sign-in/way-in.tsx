import { queryClient } from '@/api/query-client'
import { wayIn as words } from '@/copy/way-in'
import { Empty } from '@/ui/states'

export interface WayInProps {
  /** The screen whose question it is. */
  what?: string
}

/** In place of what only somebody who is known can see: what it is, and the way in. In WeChat nobody signs in: WeChat says who it is. */
export function WayIn({ what }: WayInProps) {
  const { text, exit } = words.wechat
  return (
    <Empty
      icon="lock"
      title={what ?? words.title}
      text={text}
      exit={{ words: exit, onPress: () => void queryClient.resetQueries() }}
    />
  )
}
