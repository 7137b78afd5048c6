import { districts } from '@shared/directory/districts'
import { useList } from '@/api/use-list'
import { codes as words } from '@/copy/codes'
import { dayOf } from '@/copy/moment'
import { dotted } from '@/copy/punctuation'
import { titles } from '@/copy/titles'
import { Missing } from '@/features/loaded/missing'
import { onward } from '@/features/lost/onward'
import { WorkScreen } from '@/features/work/work-screen'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Empty } from '@/ui/states'
import { Column, Workbench } from '@/ui/workbench'
import { CodeCard } from './code-card'
import styles from './codes.module.scss'
import { DisputeCard } from './dispute-card'
import { DoubtfulNames } from './names'
import { Part } from './part'

/** Whose a credit code is (I1): what is disputed, what fails its check digit, and enterprises that nobody manages. */
export default function CodesPage() {
  return (
    <WorkScreen title={titles.codes} current="codes" needs="enterprise.confirmCode">
      {() => <Codes />}
    </WorkScreen>
  )
}

function Codes() {
  const disputes = useList('enterprise.disputes', {})
  const codes = useList('enterprise.unusualCodes', {})
  const unmanaged = useList('enterprise.unmanaged', {})
  const all = [disputes, codes, unmanaged]
  const missing = all.find(({ items }) => items === undefined)
  const none = all.every(({ items, more }) => items?.length === 0 && !more.has)
  return (
    <Workbench>
      <Column label={titles.codes} kind="main">
        {missing && <Missing query={missing.query} />}
        {none && (
          <Empty icon="checkc" tone="good" title={words.empty.title} text={words.empty.text} exit={onward('me')} />
        )}
        <Part title={words.disputes.title} why={words.disputes.why} list={disputes}>
          {(dispute) => <DisputeCard key={dispute.id} dispute={dispute} />}
        </Part>
        <DoubtfulNames />
        <Part title={words.counted(codes.items?.length ?? 0, codes.more.has)} why={words.why} list={codes}>
          {(enterprise) => <CodeCard key={enterprise.id} enterprise={enterprise} />}
        </Part>
        <Part title={words.unmanaged.title} why={words.unmanaged.why} list={unmanaged}>
          {({ id, name, creditCode, district, since }) => (
            <Box key={id} as="article" className={styles.card}>
              <Heading level={3} className={styles.strong}>
                {name}
              </Heading>
              <Box className={styles.code}>{creditCode}</Box>
              <Box className={styles.second}>
                {dotted([districts[district].name, words.unmanaged.since(dayOf(since, now()))])}
              </Box>
            </Box>
          )}
        </Part>
      </Column>
    </Workbench>
  )
}
