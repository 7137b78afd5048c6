import type { DistrictCode } from '@shared/directory/districts'
import { districtCodes, districts } from '@shared/directory/districts'
import type { ReactNode } from 'react'
import { queues as words } from '@/copy/queues'
import { focusWithin } from '@/platform/focus-within'
import { useKeys } from '@/platform/use-keys'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Chip, Chips } from '@/ui/chip'
import { SearchBox, Select } from '@/ui/field'
import columns from '@/ui/workbench/columns.module.scss'
import styles from './queue-head.module.scss'
import type { Narrowing } from './use-narrowed'
import { useOfficer } from './use-officer'
import { useSettled } from './use-settled'

const SEEK = 'seek'
const ANY = 'any'

interface QueueHeadProps<S extends string> {
  title: string
  /** how many there are, and in which order; undefined while that is not known */
  counted: string | undefined
  states: readonly { value: S; words: string }[]
  narrowing: Narrowing<S>
  onNarrow: (change: Partial<Narrowing<S>>) => void
  /** what can be sought here; nothing where it is not by name */
  hint?: string
  /** the queue is of districts */
  byDistrict?: boolean
  children?: ReactNode
}

/** Above a queue: how much there is, which side of it, of which district, of whom. */
export function QueueHead<S extends string>(props: QueueHeadProps<S>) {
  const { title, counted, states, narrowing, onNarrow, hint, byDistrict, children } = props
  return (
    <Box className={columns.queueHead}>
      <Box className={columns.head}>
        <Heading level={2} className={columns.title}>
          {title}
        </Heading>
        {counted !== undefined && (
          <Box className={columns.second} role="status">
            {counted}
          </Box>
        )}
      </Box>
      <Chips label={words.state}>
        {states.map(({ value, words: name }) => (
          <Chip
            key={value}
            inset
            on={value === narrowing.state}
            onPress={() => onNarrow({ state: value } as Partial<Narrowing<S>>)}
          >
            {name}
          </Chip>
        ))}
      </Chips>
      {children}
      {hint && <Seek hint={hint} sought={narrowing.sought} onSought={(sought) => onNarrow({ sought })} />}
      {byDistrict && <Districts district={narrowing.district} onDistrict={(district) => onNarrow({ district })} />}
    </Box>
  )
}

/** A search by name or number; `/` puts the cursor there. */
export function Seek({ hint, sought, onSought }: { hint: string; sought: string; onSought: (sought: string) => void }) {
  const [typed, type] = useSettled(sought, onSought)
  useKeys({ '/': () => focusWithin(SEEK) })
  return (
    <Box id={SEEK} className={styles.seek}>
      <SearchBox
        inset
        label={words.search}
        placeholder={hint}
        value={typed}
        onChange={type}
        onDone={() => onSought(typed)}
      />
    </Box>
  )
}

interface DistrictsProps {
  district: DistrictCode | null
  onDistrict: (district: DistrictCode | null) => void
}

/** One of the districts that this officer works for; nothing for those who have a single one. */
export function Districts({ district, onDistrict }: DistrictsProps) {
  const roles = useOfficer().data?.roles ?? []
  const city = roles.some(({ role }) => role === 'city-reviewer' || role === 'city-admin')
  const own = districtCodes.filter((code) => city || roles.some(({ scope }) => scope === code))
  if (own.length < 2) return null
  const all = { value: ANY, words: city ? words.anyDistrict : words.ownDistricts }
  return (
    <Box className={styles.district}>
      <Select
        label={words.district}
        placeholder={words.district}
        value={district ?? ANY}
        options={[all, ...own.map((code) => ({ value: code as string, words: districts[code].name }))]}
        onChange={(value) => onDistrict(own.find((code) => code === value) ?? null)}
      />
    </Box>
  )
}
