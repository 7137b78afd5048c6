import { isLocalDate, type LocalDate } from '@shared/calendar/local-date'
import type { CarrierId } from '@shared/ids'
import { isTermOfTitle, lastDayOfTitle } from '@shared/points/term-of-title'
import { api } from '@/api'
import { type Action, useAction } from '@/api/use-action'
import { lists as words } from '@/copy/lists'
import { Failure } from '@/features/failure'
import { refusedWith } from '@/platform/envelope'
import { go } from '@/platform/navigate'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { DayInput, Field } from '@/ui/field'
import { Note } from '@/ui/note'
import { Files } from './files'
import { type Draft, isSame, type Named } from './list-desk'
import styles from './lists.module.scss'
import { type ListView, listsChanged } from './queries'
import { Ranking } from './ranking'

interface PublishProps {
  list: ListView
  draft: Draft
  named: ReadonlyMap<CarrierId, Named>
  onChange: (part: Partial<Draft>) => void
}

const isDay = (text: string): text is LocalDate => isLocalDate(text)

/** What a day that was chosen makes of the others: the title begins with the publication, and lasts for its term. */
const moved = {
  publishOn: (day: LocalDate) => ({ publishOn: day, from: day, to: lastDayOfTitle(day) }),
  from: (day: LocalDate) => ({ from: day, to: lastDayOfTitle(day) }),
  to: (day: LocalDate) => ({ to: day }),
}

/** Its days, held against the text; and the one step that is next: saved, checked by another, published. */
export function Publish({ list, draft, named, onChange }: PublishProps) {
  const { id: listId, state, cycleYear, head } = list
  if (state === 'published')
    return (
      <Box className={styles.side}>
        <Note tone="good" icon="lock">
          {words.published}
        </Note>
        <Box className={styles.second}>{head ? words.head(head.day) : words.noHead}</Box>
        <Button kind="quiet" onPress={() => go('recognised', { listId })}>
          {words.publicPage}
        </Button>
        <Files listId={listId} name={list.name} />
        <Ranking cycleYear={cycleYear} />
      </Box>
    )
  const { publishOn, from, to } = draft
  const days = isDay(publishOn) && isDay(from) && isDay(to) ? { publishOn, from, to } : null
  return (
    <Box className={styles.side}>
      {(['publishOn', 'from', 'to'] as const).map((field) => (
        <Field key={field} label={words[field]} problem={isDay(draft[field]) ? undefined : words.dateBroken}>
          <DayInput
            label={words[field]}
            value={isDay(draft[field]) ? draft[field] : ''}
            onChange={(day) => onChange(isDay(day) ? moved[field](day) : { [field]: day })}
          />
        </Field>
      ))}
      {days && (
        <Note tone={isTermOfTitle(days.from, days.to) ? 'good' : 'warn'}>
          {isTermOfTitle(days.from, days.to) ? words.asInText : words.notAsInText}
        </Note>
      )}
      {isSame(draft, list) ? (
        <Next list={list} named={named} />
      ) : (
        <Save listId={listId} kind={list.kind} cycleYear={cycleYear} draft={draft} days={days} />
      )}
    </Box>
  )
}

type Days = Record<'publishOn' | 'from' | 'to', LocalDate>
function Save({
  listId,
  kind,
  cycleYear,
  draft,
  days,
}: Pick<ListView, 'kind' | 'cycleYear'> & { listId: ListView['id']; draft: Draft; days: Days | null }) {
  const save = useAction(`lists/draft:${listId}`, api.lists.draft, listsChanged)
  const { stationIds, heldBack } = draft
  return (
    <>
      <Failure action={save} />
      <Button
        wide
        busy={save.busy}
        onPress={() => days && save.run({ listId, kind, cycleYear, stationIds, heldBack, ...days })}
      >
        {words.save}
      </Button>
    </>
  )
}

function Next({ list, named }: { list: ListView; named: PublishProps['named'] }) {
  const { id: listId, state, stations, own } = list
  const check = useAction(`lists/check:${listId}`, api.lists.check, () => {
    say(words.done.checked)
    return listsChanged()
  })
  const publish = useAction(`lists/publish:${listId}`, api.lists.publish, (answer) => {
    say(answer.because ? words.back[answer.because] : words.done.published)
    return listsChanged()
  })
  const [ask, question] = useAsk(check.busy || publish.busy)
  const why = ({ error }: Action<never>) => {
    const refused = refusedWith(error, 'LIST_REFUSED')
    if (!refused) return undefined
    const { reason, carrierId } = refused.data
    const name = carrierId ? named.get(carrierId)?.name : undefined
    return name ? words.refusedAt(words.refused[reason], name) : words.refused[reason]
  }
  if (state === 'checked')
    return (
      <>
        {own && <Note icon="users">{words.ownChecked}</Note>}
        <Failure action={publish} reason={why(publish)} />
        <Button
          wide
          kind={own ? 'line' : 'main'}
          busy={publish.busy}
          onPress={() => ask(words.askPublish(stations.length), () => publish.run({ listId }))}
        >
          {words.publish}
        </Button>
        {question}
      </>
    )
  return (
    <>
      {own && <Note icon="users">{words.own}</Note>}
      <Failure action={check} reason={why(check)} />
      <Button
        wide
        kind={own ? 'line' : 'main'}
        busy={check.busy}
        onPress={() => ask(words.askCheck, () => check.run({ listId }))}
      >
        {words.check}
      </Button>
      {question}
    </>
  )
}
