import type { InboxKind } from '@shared/copy/inbox'
import { useDidShow } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { changed } from '@/api/query'
import { messages as words } from '@/copy/messages'
import { titles } from '@/copy/titles'
import { useInbox } from '@/features/inbox/use-inbox'
import { Pages } from '@/features/loaded/pages'
import { Reminder } from '@/features/reminders/reminder'
import { WayIn } from '@/features/sign-in/way-in'
import { go } from '@/platform/navigate'
import { List } from '@/ui/list'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Empty } from '@/ui/states'
import { Kinds } from './kinds'
import { ReadAll } from './read-all'
import { Row } from './row'
import { Todo } from './todo'

/** What is to be done, and what was sent to me, a row for each matter; the WeChat message is only a nudge towards it. */
export default function Messages() {
  const [kind, setKind] = useState<InboxKind>()
  const inbox = useInbox(kind ? { kind } : {})
  const { stranger, items, first } = inbox
  const loaded = useRef(false)
  loaded.current = items !== undefined
  // back from what a message led to, something may have been done
  useDidShow(() => {
    if (loaded.current) void changed('inbox')
  })
  const none = stranger ? (
    <WayIn what={titles.messages} />
  ) : kind ? (
    <Empty
      icon="chat"
      title={words.noneOfKind(words.kind[kind])}
      exit={{ words: words.showAll, onPress: () => setKind(undefined) }}
    />
  ) : (
    <Empty
      icon="chat"
      title={words.none}
      text={words.noneText}
      exit={{ words: words.find, onPress: () => go('find') }}
    />
  )
  return (
    <Screen title={titles.messages} tab="messages">
      {(kind || (items && items.length > 0)) && <Kinds kind={kind} onKind={setKind} />}
      {!kind && !stranger && <Todo />}
      <Pages list={inbox} empty={none}>
        {(threads) => (
          <Section title={words.threads} aside={first?.unread && <ReadAll upTo={first.upTo} />}>
            <List card>
              {threads.map((thread) => (
                <Row key={thread.id} {...thread} />
              ))}
            </List>
          </Section>
        )}
      </Pages>
      {!stranger && items && <Reminder />}
    </Screen>
  )
}
