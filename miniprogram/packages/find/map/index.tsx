import { titles } from '@/copy/titles'
import { Ask } from '@/features/directory/ask'
import { useAnswer } from '@/features/directory/use-answer'
import { Box } from '@/ui/base/box'
import { Screen } from '@/ui/screen'
import { Beside } from './beside'
import styles from './map.module.scss'
import { Stage } from './stage'

/** The same question and answer as the list, on a map; on a desktop beside the list. */
export default function FindMap() {
  const answer = useAnswer()
  return (
    <Screen title={titles.map} surface wide>
      <Box className={styles.columns}>
        <Beside answer={answer}>
          <Ask answer={answer} other="list" />
        </Beside>
        <Stage answer={answer} />
      </Box>
    </Screen>
  )
}
