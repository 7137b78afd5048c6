import { codes as words } from '@/copy/codes'
import { dayOf } from '@/copy/moment'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Tag } from '@/ui/tag'
import { Whole } from '@/ui/whole'
import styles from '@/ui/workbench/cards.module.scss'

/** Whose it is, and when an officer let it pass. */
export const CardHead = ({ name, passedAt }: { name: string; passedAt: number | null }) => (
  <Box className={styles.head}>
    <Heading level={3} className={styles.strong}>
      {name}
    </Heading>
    {passedAt !== null && <Tag tone="good">{words.passed(dayOf(passedAt, now()))}</Tag>}
  </Box>
)

/** A credit code, to be compared digit by digit. */
export const Code = ({ of }: { of: string }) => (
  <Box className={styles.code}>
    <Whole>{of}</Whole>
  </Box>
)
