import { changesOf, conditionsOf } from '@shared/directory/conditions'
import { windowFor } from '@shared/directory/window'
import { find as words } from '@/copy/find'
import { dial } from '@/platform/contact'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { List, Row } from '@/ui/list'
import { Block } from './block'
import { Changes } from './changes'
import { conditionLabel } from './labels'
import styles from './results.module.scss'
import type { Answer } from './use-answer'

/** Nothing fits: which condition is in the way, and who can be asked instead. */
export function Nothing({ answer: { asked, answerTo, found, carriers = [], place } }: { answer: Answer }) {
  const many = conditionsOf(asked).length
  const changes = changesOf(asked, (each) => answerTo(each) ?? { words: [], unused: [], nearly: [], rows: [] })
  const helping = changes.filter(({ many }) => many > 0)
  const idle = changes.filter(({ many }) => many === 0).map(({ condition }) => conditionLabel(asked, condition))
  const meant = found?.words.flatMap(({ means }) => means.district ?? []) ?? []
  const window = windowFor(carriers, [...(asked.filters.districts ?? []), ...meant][0], place?.at)
  return (
    <>
      <Box className={styles.nothing}>
        <Heading level={2} className={styles.title}>
          {words.nothing(many)}
        </Heading>
        <Box className={styles.note}>
          {helping.length > 0 ? words.changeOne(helping.some(({ way }) => way === 'loosen')) : words.changeMore}
        </Box>
      </Box>
      <Changes asked={asked} changes={helping} say={words.has} />
      {helping.length > 0 && idle.length > 0 && <Box className={styles.idle}>{words.idle(idle)}</Box>}
      {window && (
        <Block title={words.elsewhere}>
          <List card>
            <Row icon="phone" title={window.name} note={words.call(window.phone)} onPress={() => dial(window.phone)} />
          </List>
        </Block>
      )}
    </>
  )
}
