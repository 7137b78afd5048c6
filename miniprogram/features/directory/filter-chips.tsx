import { type Asked, narrowed } from '@shared/directory/asked'
import { type Choice, choicesOf, cleared, withoutChoice } from '@shared/directory/conditions'
import type { ReactNode } from 'react'
import { find as words } from '@/copy/find'
import { Press } from '@/ui/base/press'
import { Chip, Chips } from '@/ui/chip'
import styles from './ask.module.scss'
import { choiceLabel } from './labels'
import { ask } from './question'

interface FilterChipsProps {
  asked: Asked
  /** there is a place for the ring */
  placed: boolean
  /** in a column that is too narrow for one line */
  wraps?: boolean
  /** what stands before them */
  children?: ReactNode
}

const key = ({ condition, value }: Choice) => `${condition} ${value}`

/** Those used most, one tap away. Each stays where it is when it is on, so that nothing moves under a finger. */
const quick: { choice: Choice; label?: string; on: (asked: Asked) => Asked }[] = [
  { choice: { condition: 'near', value: '5' }, on: (asked) => ({ ...asked, near: 5 }) },
  { choice: { condition: 'open', value: 'now' }, on: (asked) => narrowed(asked, { open: 'now' }) },
  {
    choice: { condition: 'freeOfCharge' },
    on: (asked) => narrowed(asked, { freeOfCharge: true }),
  },
  {
    choice: { condition: 'modes', value: 'visit' },
    label: words.visit,
    on: (asked) => narrowed(asked, { modes: [...(asked.filters.modes ?? []), 'visit'] }),
  },
]
const quickKeys = quick.map(({ choice }) => key(choice))

/** Every filter that is on, to be seen and taken out; the row then wraps, so that none lies off the screen. */
export function FilterChips({ asked, placed, wraps, children }: FilterChipsProps) {
  const on = choicesOf(asked)
  const isOn = new Set(on.map(key))
  const removable = (choice: Choice) => (
    <Chip key={key(choice)} inset removes onPress={() => ask(withoutChoice(asked, choice))}>
      {choiceLabel(choice)}
    </Chip>
  )
  return (
    <Chips scroll={on.length === 0 && !wraps} label={words.filters}>
      {children}
      {quick
        .filter(({ choice: { condition } }) => placed || condition !== 'near')
        .map(({ choice, label = choiceLabel(choice), on }) =>
          isOn.has(key(choice)) ? (
            removable(choice)
          ) : (
            <Chip key={key(choice)} inset on={false} onPress={() => ask(on(asked))}>
              {label}
            </Chip>
          ),
        )}
      {on.filter((choice) => !quickKeys.includes(key(choice))).map(removable)}
      {on.length > 0 && (
        <Press className={styles.clear} onPress={() => ask(cleared(asked))}>
          {words.clear}
        </Press>
      )}
    </Chips>
  )
}
