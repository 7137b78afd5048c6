import type { Output } from '@/api/contract'
import { dayOf } from '@/copy/moment'
import { tied as words } from '@/copy/tied'
import { work } from '@/copy/work'
import { ToList } from '@/features/work/to-list'
import { SUBJECT } from '@/features/work/use-selection'
import { now } from '@/platform/clock'
import type { BareScreen } from '@/platform/there'
import { useMinWidth } from '@/platform/use-min-width'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import { KeyValues } from '@/ui/key-values'
import { Note } from '@/ui/note'
import { QueueRow } from '@/ui/queue-row'
import { BasisTag } from '@/ui/tag'
import { Column, THREE_COLUMNS } from '@/ui/workbench'
import { Contest, type Contested } from './contest'
import styles from './tied.module.scss'

export type Tied = NonNullable<Output<'points.queue'>['items'][number]['tied']>

interface LockedRowProps {
  name: string
  /** how many the queue counts without it */
  count: number | null | undefined
  /** nobody else may decide on it either */
  stuck?: boolean
  on: boolean
  onPress: () => void
}

/** A thing that the officer has a tie to, at the end of the queue: whose it is, and no more. */
export function LockedRow({ name, count, stuck, on, onPress }: LockedRowProps) {
  return (
    <QueueRow
      title={name}
      aside={<Icon name="lock" size={16} />}
      text={stuck ? words.stuck : words.passed}
      note={words.row}
      mark={typeof count === 'number' && <Box className={styles.second}>{words.uncounted(count)}</Box>}
      on={on}
      onPress={onPress}
    />
  )
}

interface LockedProps {
  name: string
  tied: Tied
  /** the matter, by what it is known by in that queue */
  of: Contested
  /** left out where nothing comes after it */
  onNext?: (() => void) | undefined
  /** whose queue it stands in */
  list: BareScreen
}

/** The same, opened: what the tie is, how it is known, who decides instead, that nothing takes longer for it. */
export function Locked({ name, tied, of, onNext, list }: LockedProps) {
  const beside = useMinWidth(THREE_COLUMNS)
  const title = tied.others.length === 0 ? words.titleStuck : words.title
  return (
    <>
      <Column label={title} kind="main">
        <Box className={styles.locked}>
          <Icon name="lock" size={24} className={styles.lock} />
          <Heading level={2} id={SUBJECT} className={styles.title}>
            {title}
          </Heading>
          <Box>{words.withheld(name)}</Box>
          <TieFacts tied={tied} />
          <Contest of={of} tie={tied.tie} />
        </Box>
        {!beside && <WhatTies onNext={onNext} />}
        {!onNext && <ToList list={list} />}
      </Column>
      {beside && (
        <Column label={words.rule.title} kind="side">
          <WhatTies onNext={onNext} />
        </Column>
      )}
    </>
  )
}

/** What the tie is, how it is known, to whom it went, and the time it has. */
export function TieFacts({ tied: { tie, tenure, others } }: { tied: Tied }) {
  const names = others.map(({ role, displayName }) => words.officer(work.role[role], displayName))
  const since = tenure && words.tenure(dayOf(tenure.from, now()), tenure.to === null ? null : dayOf(tenure.to, now()))
  return (
    <>
      <KeyValues
        rows={[
          [words.what, since ? words.member[tie === 'carrier' ? 'carrier' : 'enterprise'](since) : words.ties[tie]],
          [words.how, words.known[tie]],
          ...(names.length > 0 ? ([[words.who, words.others(names)]] as const) : []),
          [words.time, words.notLonger],
        ]}
      />
      {names.length === 0 && (
        <Note tone="warn" icon="alert">
          {words.nobody}
        </Note>
      )}
    </>
  )
}

/** The rule itself, and the way on. */
function WhatTies({ onNext }: Pick<LockedProps, 'onNext'>) {
  return (
    <Box className={styles.side}>
      <Heading level={2} className={styles.heading}>
        {words.rule.title}
      </Heading>
      <Box as="ul" className={styles.rules}>
        {words.rule.lines.map((line) => (
          <Box as="li" key={line}>
            {line}
          </Box>
        ))}
      </Box>
      <Box className={styles.basis}>
        <BasisTag>{words.rule.basis}</BasisTag>
      </Box>
      <Box className={styles.second}>{words.rule.nobody}</Box>
      {onNext && (
        <Button kind="quiet" wide hotkey="J" onPress={onNext}>
          {words.next}
        </Button>
      )}
    </Box>
  )
}

/** Those one decides on, then those one does not. */
export const lockedLast = <R extends { tied: Tied | null }>(rows: readonly R[]): R[] => [
  ...rows.filter(({ tied }) => tied === null),
  ...rows.filter(({ tied }) => tied !== null),
]
