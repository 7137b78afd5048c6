import { enterprise as copy } from '@/copy/enterprise'
import type { Enterprise } from '@/features/enterprise/for-enterprise'
import { Box } from '@/ui/base/box'
import { Section } from '@/ui/section'
import styles from '../enterprise.module.scss'
import { Claims } from './claims'
import { Invite } from './invite'
import { Members } from './members'
import { Requests } from './requests'

/** For the manager: what is said against it, who asks to come in, who is in, and a code for somebody new. */
export function People({ enterprise }: { enterprise: Enterprise }) {
  if (!enterprise.manager)
    return (
      <Section>
        <Box className={styles.second}>{copy.members.byManager}</Box>
      </Section>
    )
  return (
    <>
      <Claims enterpriseId={enterprise.id} />
      <Requests enterpriseId={enterprise.id} />
      <Members enterpriseId={enterprise.id} />
      {!enterprise.frozen && <Invite enterpriseId={enterprise.id} />}
    </>
  )
}
