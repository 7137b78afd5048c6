import { useList } from '@/api/use-list'
import { codes as words } from '@/copy/codes'
import { titles } from '@/copy/titles'
import { Pages } from '@/features/loaded/pages'
import { WorkScreen } from '@/features/work/work-screen'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Empty } from '@/ui/states'
import { Column, Workbench } from '@/ui/workbench'
import { CodeCard } from './code-card'
import styles from './codes.module.scss'
import { DoubtfulNames } from './names'

/** Credit codes whose check digit fails wait here for a person's eye (I1). */
export default function CodesPage() {
  return (
    <WorkScreen title={titles.codes} current="codes" needs="enterprise.confirmCode">
      {() => <Codes />}
    </WorkScreen>
  )
}

function Codes() {
  const codes = useList('enterprise.unusualCodes', {})
  const none = <Empty icon="checkc" tone="good" title={words.empty.title} text={words.empty.text} />
  return (
    <Workbench>
      <Column label={titles.codes} kind="main">
        <DoubtfulNames />
        <Pages list={codes} empty={none}>
          {(waiting) => (
            <Box className={styles.page}>
              <Heading level={2} className={styles.title}>
                {words.counted(waiting.length, codes.more.has)}
              </Heading>
              <Box className={styles.second}>{words.why}</Box>
              <Box className={styles.cards}>
                {waiting.map((enterprise) => (
                  <CodeCard key={enterprise.id} enterprise={enterprise} />
                ))}
              </Box>
            </Box>
          )}
        </Pages>
      </Column>
    </Workbench>
  )
}
