import { work as words } from '@/copy/work'
import { bySession } from '@/platform/session'
import { there } from '@/platform/there'
import { DESKTOP, useMinWidth } from '@/platform/use-min-width'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'
import { useOfficer } from './use-officer'

/** For 我的: taking a role, saying yes to a desktop, and where people sign in, signing in and out. */
export function AccountList() {
  const { data } = useOfficer()
  // What is signed in on is not scanned with itself.
  const device = useMinWidth(DESKTOP) ? 'computer' : 'phone'
  if (data === undefined) return null
  return (
    <Section>
      <List card>
        {data && data.roles.length > 0 && <Row icon="users" title={words.account.roles} to={there('myRoles')} />}
        {data && data.roles.length === 0 && <Row icon="shield" title={words.account.invite} to={there('invite')} />}
        {data && <Row icon="scan" title={words.account.desktopConfirm} to={there('desktopConfirm')} />}
        {bySession && (
          <Row icon="qr" title={data ? words.account.session : words.account.signIn[device]} to={there('desktop')} />
        )}
      </List>
    </Section>
  )
}
