import { api } from '@/api'
import { queryClient } from '@/api/query-client'
import { useAction } from '@/api/use-action'
import { access } from '@/copy/access'
import { work } from '@/copy/work'
import { Failure } from '@/features/failure'
import type { Officer } from '@/features/work/use-officer'
import { go } from '@/platform/navigate'
import { signOut } from '@/platform/session'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Button } from '@/ui/button'
import styles from './desktop.module.scss'

const words = access.desktop

/** Somebody is signed in here already: who, and how to end it. */
export function SignedIn({ officer }: { officer: Officer }) {
  const [first] = officer.roles
  const leave = useAction('auth/signOut', api.auth.signOut, () => {
    signOut()
    void queryClient.resetQueries()
  })
  return (
    <Box className={styles.signedIn}>
      <Heading level={2} className={styles.title}>
        {words.signedIn(first ? work.role[first.role] : words.anybody)}
      </Heading>
      <Box className={styles.label}>{words.signedInText}</Box>
      <Failure action={leave} />
      <Box className={styles.buttons}>
        <Button kind="quiet" wide busy={leave.busy} onPress={() => leave.run({})}>
          {words.signOut}
        </Button>
        <Button wide onPress={() => go('me')}>
          {words.toMe}
        </Button>
      </Box>
    </Box>
  )
}
