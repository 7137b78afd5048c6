import { me as words } from '@/copy/me'
import { titles } from '@/copy/titles'
import { NextBooking } from '@/features/booking/next-booking'
import { DeskEntries } from '@/features/desk/entries'
import { countsIn } from '@/features/enterprise/counts'
import { entries } from '@/features/enterprise/entries'
import { useWaiting } from '@/features/enterprise/use-waiting'
import { WaitingList } from '@/features/enterprise/waiting-list'
import { Personas } from '@/features/personas'
import { AccountList } from '@/features/work/account-list'
import { WorkList } from '@/features/work/work-list'
import { useDisplay } from '@/platform/display'
import { readPrivacyNotice } from '@/platform/privacy-notice'
import { there } from '@/platform/there'
import { List, Row } from '@/ui/list'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Figures } from './figures'
import { Who } from './who'

/** Who I am here, what concerns me now, what is mine, and how I want to see it. */
export default function Me() {
  const { text } = useDisplay()
  const counts = countsIn(useWaiting().data)
  return (
    <Screen title={titles.me} tab="me">
      <Who />
      <WorkList />
      <DeskEntries />
      <NextBooking />
      <Figures />
      <WaitingList />
      <Section>
        <List card>
          <Row icon="calendar" title={words.bookings} aside={counts.bookings} to={there('bookings')} />
          {entries.map(({ to, icon, words: title }) => (
            <Row key={to} icon={icon} title={title} aside={counts[to]} to={there(to)} />
          ))}
        </List>
      </Section>
      <AccountList />
      <Section>
        <List card>
          <Row icon="text" title={words.display} aside={words.displayNow[text]} to={there('display')} />
          <Row icon="shield" title={titles.privacy} onPress={readPrivacyNotice} />
        </List>
      </Section>
      <Personas />
    </Screen>
  )
}
