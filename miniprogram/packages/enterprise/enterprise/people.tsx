import { enterprise as copy } from '@/copy/enterprise'
import type { Enterprise } from '@/features/enterprise/for-enterprise'
import { usePeople } from '@/features/enterprise/queries'
import { Loaded } from '@/features/loaded'
import { Box } from '@/ui/base/box'
import { Section } from '@/ui/section'
import styles from '../enterprise.module.scss'
import { Invite } from './invite'
import { Members } from './members'
import { Requests } from './requests'

/** For the manager: who asks to come in, who is in, and a code for somebody new. */
export function People({ enterprise }: { enterprise: Enterprise }) {
  if (!enterprise.manager)
    return (
      <Section>
        <Box className={styles.second}>{copy.members.byManager}</Box>
      </Section>
    )
  return <Managed enterprise={enterprise.id} />
}

function Managed({ enterprise }: { enterprise: string }) {
  return (
    <Loaded query={usePeople(enterprise)} rows={2}>
      {({ grants, requests }) => (
        <>
          <Requests enterprise={enterprise} requests={requests} />
          <Members enterprise={enterprise} members={grants} />
          <Invite enterprise={enterprise} />
        </>
      )}
    </Loaded>
  )
}
