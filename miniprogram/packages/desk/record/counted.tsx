import type { Mode } from '@shared/directory/carrier'
import { useState } from 'react'
import { api } from '@/api'
import { answered } from '@/api/query'
import { useAction } from '@/api/use-action'
import { counted as words } from '@/copy/counted'
import { listed } from '@/copy/punctuation'
import { Failure } from '@/features/failure'
import { refusedWith } from '@/platform/envelope'
import { say } from '@/platform/said'
import { Button } from '@/ui/button'
import { Choices, Field, TextInput } from '@/ui/field'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import type { RecordView } from './requirements'

const modes = Object.entries(words.modes).map(([value, label]) => ({ value: value as Mode, words: label }))

/** What was counted and how it took place: points are worked out from it, and it is locked with the evidence. */
export function Counted({ record }: { record: RecordView }) {
  const [open, setOpen] = useState(false)
  const said = listed(record.quantities.map(({ word, count }) => words.of(word, count)))
  const free = record.addable === 'any'
  return (
    <Section>
      <List card>
        <Row
          title={words.title}
          note={words.line(words.modes[record.mode], said)}
          {...(free && { onPress: () => setOpen(true) })}
        />
      </List>
      {open && <Form record={record} onClose={() => setOpen(false)} />}
    </Section>
  )
}

function Form({ record, onClose }: { record: RecordView; onClose: () => void }) {
  const [mode, setMode] = useState<Mode>(record.mode)
  const [typed, setTyped] = useState<Record<string, string>>(
    Object.fromEntries(record.quantities.map(({ word, count }) => [word, String(count)])),
  )
  const action = useAction(`service/amend:${record.id}`, api.service.amend, (after) => {
    answered('service.record', { recordId: record.id }, after)
    say(words.saved)
    onClose()
  })
  const odd = refusedWith(action.error, 'QUANTITY_ODD')?.data
  const all = [...new Set([...words.known, ...Object.keys(typed)])]
  const quantities = all.flatMap((word) => {
    const text = (typed[word] ?? '').trim()
    return text === '' ? [] : [{ word, count: Number(text) }]
  })
  const whole = quantities.every(({ count }) => Number.isInteger(count) && count >= 0)
  const save = (
    <Button
      wide
      busy={action.busy}
      disabled={!whole}
      onPress={() => action.run({ recordId: record.id, mode, quantities })}
    >
      {words.save}
    </Button>
  )
  return (
    <Sheet title={words.title} onClose={onClose} foot={save}>
      <Field label={words.mode} hint={words.note}>
        <Choices label={words.mode} value={mode} onChange={setMode} options={modes} />
      </Field>
      {all.map((word) => (
        <Field key={word} label={words.name(word)} hint={words.hint}>
          <TextInput
            label={words.name(word)}
            value={typed[word] ?? ''}
            maxLength={7}
            onChange={(text) => setTyped((before) => ({ ...before, [word]: text }))}
          />
        </Field>
      ))}
      <Failure action={action} reason={odd && words.odd(odd.word, odd.least, odd.most)} />
    </Sheet>
  )
}
