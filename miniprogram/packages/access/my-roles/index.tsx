import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { access } from '@/copy/access'
import { dayOf } from '@/copy/moment'
import { titles } from '@/copy/titles'
import { work } from '@/copy/work'
import { Missing } from '@/features/loaded/missing'
import { WayIn } from '@/features/sign-in/way-in'
import { aboutMe } from '@/features/who/joined'
import { now } from '@/platform/clock'
import { passThrough } from '@/platform/return-to'
import { there } from '@/platform/there'
import { Button } from '@/ui/button'
import { List, Row } from '@/ui/list'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Empty } from '@/ui/states'
import { Leave, type Own } from './leave'

const words = access.mine

/** What this person is, here and there, and the way out of each (J0). */
export default function MyRolesPage() {
  const query = useQuery(aboutMe('auth.enter', {}))
  const [leaving, setLeaving] = useState<Own | null>(null)
  const { exit, ...none } = words.none
  return (
    <Screen title={titles.myRoles}>
      {query.data === undefined ? (
        <Missing query={query} rows={2} />
      ) : query.data === null ? (
        <WayIn what={titles.myRoles} />
      ) : query.data.roles.length === 0 ? (
        <Empty
          icon="users"
          {...none}
          exit={{ words: exit, onPress: () => passThrough('invite') }}
          also={{ words: titles.register, onPress: () => passThrough('register') }}
        />
      ) : (
        <>
          <Section>
            <List card>
              {query.data.roles.map((own) => (
                <Row
                  key={own.grantId}
                  title={work.role[own.role]}
                  note={[work.scope(own.label), own.until !== null && words.until(dayOf(own.until, now()))]
                    .filter(Boolean)
                    .join('·')}
                  aside={
                    <Button
                      kind="text"
                      flush
                      size="small"
                      aria-label={words.leaveName(work.role[own.role], work.scope(own.label))}
                      onPress={() => setLeaving(own)}
                    >
                      {words.leave}
                    </Button>
                  }
                />
              ))}
            </List>
          </Section>
          <Section>
            <List card>
              <Row icon="shield" title={work.account.invite} to={there('invite')} />
            </List>
          </Section>
        </>
      )}
      {leaving && <Leave own={leaving} onClose={() => setLeaving(null)} />}
    </Screen>
  )
}
