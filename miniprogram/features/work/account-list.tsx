import { work as words } from '@/copy/work'
import { bySession } from '@/platform/session'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'
import { useOfficer } from './use-officer'

/** For 我的: taking a role, saying yes to a desktop, and where people sign in, signing in and out. */
export function AccountList() {
  const { data } = useOfficer()
  if (data === undefined) return null
  return (
    <Section>
      <List card>
        {data && <Row icon="shield" title={words.account.accept} to="accept" />}
        {data && <Row icon="scan" title={words.account.confirmDesktop} to="confirmDesktop" />}
        {bySession && <Row icon="qr" title={data ? words.account.session : words.account.desktop} to="desktop" />}
      </List>
    </Section>
  )
}
