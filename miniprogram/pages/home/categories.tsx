import type { Category } from '@shared/directory/categories'
import { home as words } from '@/copy/home'
import { ask, nothingAsked } from '@/features/directory/question'
import { go } from '@/platform/navigate'
import { DESKTOP, useMinWidth } from '@/platform/use-min-width'
import { Box } from '@/ui/base/box'
import { Press } from '@/ui/base/press'
import { Icon } from '@/ui/icon'
import { Section } from '@/ui/section'
import styles from './home.module.scss'

/** Ways in for someone who knows what kind of help it is. */
export function Categories() {
  const desktop = useMinWidth(DESKTOP)
  const look = (categories: Category[]) => {
    ask({ ...nothingAsked, filters: { categories }, tile: true })
    go('find')
  }
  return (
    <Section kind="card" title={desktop ? words.byMatter : undefined}>
      <Box className={styles.categories}>
        {words.categories.map(({ category, icon, words: label }) => (
          <Press key={category} onPress={() => look([category])} className={styles.category}>
            <Icon name={icon} className={styles.icon} />
            <Box>{label}</Box>
          </Press>
        ))}
        <Press onPress={() => look([])} className={styles.category}>
          <Icon name="grid" className={styles.icon} />
          <Box>{words.allCategories}</Box>
        </Press>
      </Box>
    </Section>
  )
}
