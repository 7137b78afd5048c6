import { titles } from '@/copy/titles'
import { Ask } from '@/features/directory/ask'
import type { Answer } from '@/features/directory/use-answer'
import { Box } from '@/ui/base/box'
import { Screen } from '@/ui/screen'
import styles from './map.module.scss'
import { Stage } from './stage'

/** The map under the question; the list is a tap away. */
export function PhoneMap({ answer }: { answer: Answer }) {
  return (
    <Screen title={titles.map} surface wide>
      <Box className={styles.columns}>
        <Ask answer={answer} other="list" />
        <Stage answer={answer} />
      </Box>
    </Screen>
  )
}
