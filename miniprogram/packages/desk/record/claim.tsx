import { desk as words } from '@/copy/desk'
import { evidence as copy } from '@/copy/evidence'
import { listed } from '@/copy/punctuation'
import { kindLabel } from '@/features/evidence/kinds'
import { Box } from '@/ui/base/box'
import { Choices } from '@/ui/field'
import { Section } from '@/ui/section'
import { SampleTag } from '@/ui/tag'
import styles from '../desk.module.scss'
import { Claimed } from './claimed'
import { fitting, type Item, type Items, liveClaim, type RecordView, standingOf } from './requirements'

interface ClaimSectionProps extends Items {
  record: RecordView
  item: Item | undefined
  manager: boolean
  onChoose: (itemId: Item['id']) => void
}

/** 可申请积分: which item, what it gives, what it still lacks; once claimed, the points, who and when. */
export function ClaimSection({ record, items, table, item, manager, onChoose }: ClaimSectionProps) {
  const sample = !table.official && <SampleTag version={table.version} />
  const nameOf = (itemId: string) => items.find(({ id }) => id === itemId)?.name ?? itemId
  const claimed = record.claims.map((claim) => (
    <Claimed key={claim.claimId} record={record} claim={claim} name={nameOf(claim.itemId)} sample={sample} />
  ))
  if (liveClaim(record)) return <>{claimed}</>
  if (record.denial === 'open' || record.denial === 'did-not-happen') return null
  if (!item) return <Section kind="card">{words.record.noItem}</Section>
  const { lacking, waiting } = standingOf(record, item)
  const lacks = listed(lacking.map(({ kind, lacks }) => words.record.missingKind(kindLabel(kind), lacks)))
  return (
    <>
      {claimed}
      <Section kind="card" title={words.record.claimable} aside={sample}>
        <Box className={styles.stack}>
          <Choices
            label={words.record.item}
            value={item.id}
            onChange={onChoose}
            options={fitting(record, items).map(({ id, name, amountText }) => ({
              value: id,
              words: name,
              note: words.record.proposed(amountText),
            }))}
          />
          {waiting && <Box className={styles.second}>{copy.waiting}</Box>}
          {!waiting && lacking.length > 0 && <Box className={styles.warn}>{words.record.missing(lacks)}</Box>}
          <Box className={styles.second}>{manager ? words.record.follows : words.record.managerOnly}</Box>
        </Box>
      </Section>
    </>
  )
}
