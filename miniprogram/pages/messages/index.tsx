import { beijingDate } from '@shared/calendar/beijing'
import { messages as words } from '@/copy/messages'
import { titles } from '@/copy/titles'
import { useInbox } from '@/features/inbox/use-inbox'
import { Reminder } from '@/features/reminders/reminder'
import { now } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { List } from '@/ui/list'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Empty, ErrorState, Skeleton } from '@/ui/states'
import { Item } from './item'

/** What was sent to me, newest first; the WeChat message is only a nudge towards it. */
export default function Messages() {
  const { data, isError, refetch } = useInbox()
  const today = beijingDate(now())
  const items = data ?? []
  const groups = [
    { title: words.today, rows: items.filter(({ at }) => beijingDate(at) === today) },
    { title: words.earlier, rows: items.filter(({ at }) => beijingDate(at) !== today) },
  ]
  return (
    <Screen title={titles.tabs.messages} tab="messages">
      {data === undefined ? (
        isError ? (
          <ErrorState of="read" onRetry={() => void refetch()} />
        ) : (
          <Skeleton rows={4} />
        )
      ) : (
        items.length === 0 && (
          <Empty
            icon="chat"
            title={data ? words.none : words.signIn}
            text={words.noneText}
            exit={{ words: words.find, onPress: () => go('find') }}
          />
        )
      )}
      {groups.map(
        ({ title, rows }) =>
          rows.length > 0 && (
            <Section key={title} title={title}>
              <List card>
                {rows.map((item) => (
                  <Item key={item.id} {...item} today={today} />
                ))}
              </List>
            </Section>
          ),
      )}
      {data && <Reminder />}
    </Screen>
  )
}
