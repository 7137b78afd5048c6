import { beijingTime } from '@shared/calendar/beijing'
import { formatTimes } from '@shared/calendar/format'
import { checks as words } from '@/copy/checks'
import { day, moment } from '@/copy/moment'
import { oddOf } from '@/features/service/oddities'
import { timesOf } from '@/features/service/times'
import { TimesTable } from '@/features/service/times-table'
import { SUBJECT } from '@/features/work/use-selection'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Facts } from '@/ui/facts'
import { Icon } from '@/ui/icon'
import { KeyValues } from '@/ui/key-values'
import { Note } from '@/ui/note'
import { Column } from '@/ui/workbench'
import styles from '@/ui/workbench/columns.module.scss'
import { Files } from './files'
import { Finding } from './finding'
import { Found } from './found'
import type { DeniedService } from './queries'

interface DeskProps {
  service: DeniedService
  onDecided: () => void
}

/** One denied service: what each side says and has, what is odd about it, and the finding. */
export function Desk({ service, onDecided }: DeskProps) {
  const { record, note, deniedAt, awarded, oddities } = service
  const { check } = record
  const odd = oddOf({ denial: 'none' }, oddities)
  return (
    <>
      <Column label={words.facts} kind="main">
        <Box className={styles.subject}>
          <Heading level={2} id={SUBJECT} className={styles.name}>
            {words.what(record.serviceName, record.enterpriseName)}
          </Heading>
          <Facts>
            {record.carrierName}
            {day(record.date, now())}
            {formatTimes(beijingTime(record.startedAt), beijingTime(record.completedAt))}
          </Facts>
          <Note tone="warn" icon="alert">
            {words.denied(moment(deniedAt, now()))}
          </Note>
          <KeyValues
            rows={[
              [words.enterprise, note || words.noNote],
              [words.station, record.summary],
              [words.awarded, words.worth(awarded)],
            ]}
          />
          <TimesTable times={timesOf({ ...service, filedAt: null }, now())} />
          {odd.map((text) => (
            <Box key={text} className={styles.odd}>
              <Icon name="alert" size={20} className={styles.warn} />
              <Box>{text}</Box>
            </Box>
          ))}
        </Box>
        <Files recordId={record.id} files={record.evidence} />
      </Column>
      <Column label={words.finding} kind="side">
        {check ? <Found service={service} /> : <Finding service={service} onDecided={onDecided} />}
      </Column>
    </>
  )
}
