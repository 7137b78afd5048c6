import { beijingDate } from '@shared/calendar/beijing'
import { addDays, addMonths, dateOf, type LocalDate, partsOf } from '@shared/calendar/local-date'
import { useState } from 'react'
import { api } from '@/api'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { tables as words } from '@/copy/tables'
import { Failure } from '@/features/failure'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { Select } from '@/ui/field'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import styles from '../tables/tables.module.scss'
import type { TableDraft } from './answer'

const MONTHS = 14

const tableChanged = () => changed('table.get', 'table.list', 'points.items')

/** To the second person, and what the second person says. */
export function Onward({ draft, mayChange }: { draft: TableDraft; mayChange: boolean }) {
  if (draft.state === 'read' && mayChange && draft.unmapped.length === 0) return <Propose draft={draft} />
  if (draft.state === 'proposed') return <Decide draft={draft} />
  return (
    <Section>
      <Box className={styles.second}>
        {draft.state === 'read' ? words.firstMap[mayChange ? 'self' : 'other'] : words.over}
      </Box>
    </Section>
  )
}

function Propose({ draft }: { draft: TableDraft }) {
  const days = daysFrom(beijingDate(now()), draft.version?.effectiveFrom)
  const [from, setFrom] = useState<LocalDate | null>(days[0] ?? null)
  const propose = useAction(`table/propose:${draft.id}`, api.table.propose, tableChanged)
  const [ask, question] = useAsk(propose.busy)
  return (
    <Section title={words.start}>
      <Box className={styles.inner}>
        <Select
          label={words.start}
          placeholder={words.startHint}
          options={days.map((day) => ({ value: day, words: day }))}
          value={from}
          onChange={setFrom}
        />
        <Failure action={propose} />
        <Button
          wide
          busy={propose.busy}
          onPress={() =>
            from && ask(words.askPropose(from), () => propose.run({ draftId: draft.id, effectiveFrom: from }))
          }
        >
          {words.propose}
        </Button>
      </Box>
      {question}
    </Section>
  )
}

/** The day that the file names, and the first days of the months to come. */
function daysFrom(today: LocalDate, named: LocalDate | undefined): LocalDate[] {
  const { year, month } = partsOf(addMonths(today, 1))
  const firsts = Array.from({ length: MONTHS }, (_, n) => addMonths(dateOf(year, month, 1), n))
  const own = named && named >= addDays(today, 1) ? [named] : []
  return [...new Set([...own, ...firsts])]
}

function Decide({ draft }: { draft: TableDraft }) {
  const decide = useAction(`table/decide:${draft.id}`, api.table.decide, tableChanged)
  const [ask, question] = useAsk(decide.busy)
  const { id: draftId, own, fingerprint, effectiveFrom } = draft
  if (!fingerprint || !effectiveFrom) return null
  const say = (approve: boolean) => decide.run({ draftId, approve, fingerprint, reason: '' })
  return (
    <Section title={words.second}>
      <Box className={styles.inner}>
        <Box>{words.asProposed(effectiveFrom)}</Box>
        {own && (
          <Note icon="users" tone="warn">
            {words.mine}
          </Note>
        )}
        <Failure action={decide} />
        {!own && (
          <Button wide busy={decide.busy} onPress={() => ask(words.askApprove(effectiveFrom), () => say(true))}>
            {words.approve}
          </Button>
        )}
        <Button wide kind="text" onPress={() => ask(own ? words.askWithdraw : words.askDecline, () => say(false))}>
          {own ? words.withdraw : words.decline}
        </Button>
      </Box>
      {question}
    </Section>
  )
}
