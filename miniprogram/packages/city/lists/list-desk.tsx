import type { LocalDate } from '@shared/calendar/local-date'
import type { CarrierId } from '@shared/ids'
import { type ReactNode, useState } from 'react'
import { lists as words } from '@/copy/lists'
import { useDirectory } from '@/features/directory/use-directory'
import { Loaded } from '@/features/loaded'
import { Missing } from '@/features/loaded/missing'
import { SUBJECT } from '@/features/work/use-selection'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Column } from '@/ui/workbench'
import { Hold } from './hold'
import styles from './lists.module.scss'
import { Preview } from './preview'
import { Publish } from './publish'
import { type ListView, type Result, useResults } from './queries'
import { StationLine } from './station-line'

/** What is being made of a batch, until it is saved. */
export interface Draft {
  stationIds: CarrierId[]
  heldBack: { carrierId: CarrierId; reason: string }[]
  publishOn: string
  from: string
  to: string
}
export const isSame = (draft: Draft, { stations, heldBack, publishOn, from, to }: ListView) =>
  JSON.stringify(draft) === JSON.stringify(draftOf({ stations, heldBack, publishOn, from, to }))

const draftOf = (list: Pick<ListView, 'stations' | 'heldBack' | 'publishOn' | 'from' | 'to'>): Draft => ({
  stationIds: list.stations.map(({ carrierId }) => carrierId),
  heldBack: list.heldBack.map(({ carrierId, reason }) => ({ carrierId, reason })),
  ...{ publishOn: list.publishOn as LocalDate, from: list.from, to: list.to },
})

/** One batch: who is in it and what to watch out for, who is held back, how it will look, and what is to be done with it. */
export function ListDesk({ list }: { list: ListView }) {
  return (
    <Loaded query={useDirectory()} rows={6}>
      {({ directory: { carriers } }) => (
        <Desk
          list={list}
          stations={carriers
            .filter(({ kind }) => kind === list.kind)
            .map(({ id, name, district }) => ({ id, name, district }))}
        />
      )}
    </Loaded>
  )
}

export interface Named {
  id: CarrierId
  name: string
  district: ListView['stations'][number]['district']
}

function Desk({ list, stations }: { list: ListView; stations: readonly Named[] }) {
  const [draft, setDraft] = useState(() => draftOf(list))
  const [holding, setHolding] = useState<Named | null>(null)
  const query = useResults(
    stations.map(({ id }) => id),
    list.cycleYear,
  )
  const results = query.data
  const open = list.state !== 'published'
  const named = new Map(stations.map((station) => [station.id, station]))
  const within = (ids: readonly CarrierId[]) => ids.flatMap((id) => named.get(id) ?? [])
  const heldIds = draft.heldBack.map(({ carrierId }) => carrierId)
  const passed = stations.filter(({ id }) => results?.get(id)?.passed)
  const earlier = passed.filter(({ id }) => results?.get(id)?.listId && results.get(id)?.listId !== list.id)
  const others = passed.filter(
    ({ id }) => !draft.stationIds.includes(id) && !heldIds.includes(id) && !earlier.some((each) => each.id === id),
  )
  const left = others.filter(({ id }) => results?.get(id)?.object)
  const gone = others.filter(({ id }) => !results?.get(id)?.object)
  const without = (id: CarrierId): Draft => ({
    ...draft,
    stationIds: draft.stationIds.filter((each) => each !== id),
    heldBack: draft.heldBack.filter(({ carrierId }) => carrierId !== id),
  })
  const take = (id: CarrierId) => setDraft({ ...without(id), stationIds: [...without(id).stationIds, id] })
  const line = (station: Named, result: Result | undefined) => (
    <StationLine
      key={station.id}
      station={station}
      result={result}
      listed={draft.stationIds.includes(station.id)}
      held={draft.heldBack.find(({ carrierId }) => carrierId === station.id)?.reason}
      {...(open && {
        onTake: () => take(station.id),
        onRemove: () => setDraft(without(station.id)),
        onHold: () => setHolding(station),
      })}
    />
  )
  return (
    <>
      <Column label={words.detail} kind="main">
        <Box className={styles.head}>
          <Heading level={2} id={SUBJECT} className={styles.answer}>
            {words.answer(list.name, draft.stationIds.length)}
          </Heading>
          {(results || !query.error) && (
            <Box className={styles.second}>
              {results
                ? words.sum(
                    passed.length - gone.length,
                    earlier.length,
                    draft.stationIds.length,
                    heldIds.length,
                    left.length,
                  )
                : words.waiting}
            </Box>
          )}
        </Box>
        {!results && <Missing query={query} rows={3} />}
        <Box className={styles.rows}>{within(draft.stationIds).map((each) => line(each, results?.get(each.id)))}</Box>
        {heldIds.length > 0 && (
          <Group title={words.heldBack(heldIds.length)}>
            {within(heldIds).map((each) => line(each, results?.get(each.id)))}
          </Group>
        )}
        {open && left.length > 0 && (
          <Group title={words.others(left.length)}>{left.map((each) => line(each, results?.get(each.id)))}</Group>
        )}
        {open && gone.length > 0 && (
          <Group title={words.gone(gone.length)}>
            {gone.map((station) => (
              <StationLine
                key={station.id}
                station={station}
                result={results?.get(station.id)}
                listed={false}
                held={undefined}
              />
            ))}
          </Group>
        )}
        <Preview list={list} draft={draft} stations={within(draft.stationIds)} />
      </Column>
      <Column label={words.side} kind="side">
        <Publish list={list} draft={draft} named={named} onChange={(part) => setDraft({ ...draft, ...part })} />
      </Column>
      {holding && (
        <Hold
          listId={list.id}
          station={holding}
          onClose={() => setHolding(null)}
          onHold={(reason) => {
            setDraft({
              ...without(holding.id),
              heldBack: [...without(holding.id).heldBack, { carrierId: holding.id, reason }],
            })
            setHolding(null)
          }}
        />
      )}
    </>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box className={styles.rows}>
      <Heading level={3} className={styles.title}>
        {title}
      </Heading>
      {children}
    </Box>
  )
}
