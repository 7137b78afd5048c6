import { looks as words } from '@/copy/looks'
import { day, dayOf } from '@/copy/moment'
import { oddOf } from '@/features/service/oddities'
import { timesOf } from '@/features/service/times'
import { TimesTable } from '@/features/service/times-table'
import { SUBJECT } from '@/features/work/use-selection'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Facts } from '@/ui/facts'
import { Icon } from '@/ui/icon'
import { Column } from '@/ui/workbench'
import styles from '@/ui/workbench/columns.module.scss'
import { Files } from '../checks/files'
import { Looked } from './looked'
import { Opinion } from './opinion'
import type { Look } from './queries'

interface DeskProps {
  look: Look
  onLooked: () => void
}

/** One service with its evidence, as if nobody had decided on it, and what the officer makes of it. */
export function Desk({ look, onLooked }: DeskProps) {
  const { record, itemName, filedAt, looked, oddities } = look
  return (
    <>
      <Column label={words.facts} kind="main">
        <Box className={styles.subject}>
          <Heading level={2} id={SUBJECT} className={styles.name}>
            {words.what(itemName, record.enterpriseName)}
          </Heading>
          <Facts>
            {record.carrierName}
            {words.served(day(record.date, now()))}
            {words.filed(dayOf(filedAt, now()))}
          </Facts>
          <Box>{record.summary}</Box>
          <TimesTable times={timesOf(look, now())} />
          {oddOf({ denial: 'none' }, oddities).map((text) => (
            <Box key={text} className={styles.odd}>
              <Icon name="alert" size={20} className={styles.warn} />
              <Box>{text}</Box>
            </Box>
          ))}
        </Box>
        <Files recordId={record.id} files={record.evidence} />
      </Column>
      <Column label={words.question} kind="side">
        {looked ? <Looked looked={looked} /> : <Opinion look={look} onLooked={onLooked} />}
      </Column>
    </>
  )
}
