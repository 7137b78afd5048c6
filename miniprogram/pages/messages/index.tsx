import { beijingDate } from '@shared/calendar/beijing'
import { messages as words } from '@/copy/messages'
import { titles } from '@/copy/titles'
import { useInbox } from '@/features/inbox/use-inbox'
import { Pages } from '@/features/loaded/pages'
import { Reminder } from '@/features/reminders/reminder'
import { WayIn } from '@/features/sign-in/way-in'
import { useWho } from '@/features/who/use-who'
import { now } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { List } from '@/ui/list'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Empty } from '@/ui/states'
import { Item } from './item'

/** What was sent to me, newest first; the WeChat message is only a nudge towards it. */
export default function Messages() {
  const inbox = useInbox()
  const who = useWho().data
  const today = beijingDate(now())
  const none = who ? (
    <Empty
      icon="chat"
      title={words.none}
      text={words.noneText}
      exit={{ words: words.find, onPress: () => go('find') }}
    />
  ) : (
    <WayIn what={titles.messages} />
  )
  return (
    <Screen title={titles.messages} tab="messages">
      {who && inbox.items && <Reminder />}
      <Pages list={inbox} empty={none}>
        {(items) => {
          const groups = [
            { title: words.today, rows: items.filter(({ at }) => beijingDate(at) === today) },
            { title: words.earlier, rows: items.filter(({ at }) => beijingDate(at) !== today) },
          ].filter(({ rows }) => rows.length > 0)
          return groups.map(({ title, rows }) => (
            <Section key={title} title={title}>
              <List card>
                {rows.map((item) => (
                  <Item key={item.id} {...item} today={today} />
                ))}
              </List>
            </Section>
          ))
        }}
      </Pages>
    </Screen>
  )
}
