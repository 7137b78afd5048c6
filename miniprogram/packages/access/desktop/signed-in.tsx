import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { access } from '@/copy/access'
import { titles } from '@/copy/titles'
import { wayIn } from '@/copy/way-in'
import { work } from '@/copy/work'
import { Failure } from '@/features/failure'
import { enterAs } from '@/features/sign-in/enter-as'
import type { Officer } from '@/features/work/use-officer'
import { returnsTo, returnTo } from '@/platform/return-to'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Button } from '@/ui/button'
import styles from './desktop.module.scss'

const words = access.desktop

/** Somebody is signed in here already: who, and how to end it. */
export function SignedIn({ officer, back }: { officer: Officer; back: string | undefined }) {
  const [first] = officer.roles
  const before = returnsTo(back)
  const leave = useAction('auth/signOut', api.auth.signOut, () => {
    void enterAs(null)
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
        <Button wide onPress={() => void returnTo(back)}>
          {before ? wayIn.back(titles[before]) : words.toMe}
        </Button>
      </Box>
    </Box>
  )
}
