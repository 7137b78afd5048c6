import { beijingTime } from '@shared/calendar/beijing'
import type { Output } from '@/api/contract'
import { evidence as words } from '@/copy/evidence'
import { day } from '@/copy/moment'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { KeyValues } from '@/ui/key-values'
import styles from './sign-in-sheet.module.scss'

export type Signed = Pick<
  Output<'service.record'>,
  'number' | 'date' | 'carrierName' | 'serviceName' | 'enterpriseName' | 'startedAt' | 'completedAt'
>

/** 签到表, drawn from what the check-in and the completion have left: nobody writes it, and nobody can change it. */
export function SignInSheet({ record }: { record: Signed }) {
  const { number, date, carrierName, serviceName, enterpriseName, startedAt, completedAt } = record
  return (
    <Box className={styles.sheet}>
      <KeyValues
        rows={[
          [words.sheet.day, day(date, now())],
          [words.sheet.place, carrierName],
          [words.sheet.service, serviceName],
          [words.sheet.who, enterpriseName],
          [words.sheet.in, words.sheet.byCode(beijingTime(startedAt))],
          [words.sheet.out, beijingTime(completedAt)],
          [words.sheet.number, number],
        ]}
      />
      <Box className={styles.note}>{words.sheet.note}</Box>
    </Box>
  )
}
