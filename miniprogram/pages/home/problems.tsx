import { find } from '@/copy/find'
import { home as words } from '@/copy/home'
import { ask, nothingAsked } from '@/features/directory/question'
import { go } from '@/platform/navigate'
import { Box } from '@/ui/base/box'
import { Press } from '@/ui/base/press'
import { Chip, Chips } from '@/ui/chip'
import { Icon } from '@/ui/icon'
import styles from './home.module.scss'

/** Search in plain words, and the problems people come with most often. */
export function Problems() {
  const look = (text: string) => {
    ask({ ...nothingAsked, text })
    go('find')
  }
  return (
    <>
      <Press onPress={() => look('')} className={styles.search}>
        <Icon name="search" size={20} />
        <Box>{find.search}</Box>
      </Press>
      <Chips scroll>
        {words.problems.map((problem) => (
          <Chip key={problem} onPress={() => look(problem)}>
            {problem}
          </Chip>
        ))}
      </Chips>
    </>
  )
}
