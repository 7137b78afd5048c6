import { queryClient } from '@/api/query-client'
import { titles } from '@/copy/titles'
import { remedies as words } from '@/copy/way-in'
import type { Refused } from '@/platform/envelope'
import { here } from '@/platform/here'
import { go } from '@/platform/navigate'
import { passThrough } from '@/platform/return-to'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import styles from './failure.module.scss'
import { remedyOf } from './remedy-of'

interface RemedyProps {
  error: Refused
  /** Asks the same again; without it, whoever was refused has the button before them. */
  onAgain?: () => void
}

/** The way on from a refusal, one tap away, and back again where it is a detour. */
export function Remedy({ error: { code }, onAgain }: RemedyProps) {
  const [name, press] = wayOf(code, onAgain)
  if (!press) return null
  return (
    <Box className={styles.remedy}>
      <Button kind="quiet" size="small" onPress={press}>
        {name}
      </Button>
    </Box>
  )
}

function wayOf(code: Refused['code'], onAgain?: () => void): [string, (() => void) | undefined] {
  const remedy = remedyOf[code]
  switch (remedy) {
    case 'here':
      return ['', undefined]
    case 'signIn':
      return [words.signIn, () => passThrough('desktop')]
    case 'again':
      return [words.again, onAgain]
    case 'refresh':
      return [words.refresh, () => void queryClient.invalidateQueries()]
    case 'invite':
    case 'join':
      return [words.to(titles[remedy]), () => passThrough(remedy)]
    default: {
      // What is refused on the very screen that would help is helped under 我的.
      const to = here()?.screen === remedy ? 'me' : remedy
      return [words.to(titles[to]), () => go(to)]
    }
  }
}
