import type { ItemId } from '@shared/ids'
import { useState } from 'react'
import { api } from '@/api'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { tables as words } from '@/copy/tables'
import { Failure } from '@/features/failure'
import { Button } from '@/ui/button'
import { Field, Select } from '@/ui/field'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import type { TableDraft } from './answer'

const NONE = ''

/** A person says which item of the new table an old one is; an item that nobody has said anything about holds everything up. */
export function Mapping({ draft }: { draft: TableDraft }) {
  const [chosen, setChosen] = useState<Readonly<Record<string, ItemId | null>>>(() =>
    Object.fromEntries(draft.mapping.map(({ from, to }) => [from, to])),
  )
  const map = useAction(`table/map:${draft.id}`, api.table.map, () => changed('table.get', 'table.replay'))
  if (draft.unmapped.length === 0) return null
  const all = draft.unmapped.every(({ id }) => Object.hasOwn(chosen, id))
  const submit = () =>
    map.run({ draftId: draft.id, mapping: Object.entries(chosen).map(([from, to]) => ({ from: from as ItemId, to })) })
  return (
    <Section title={words.mapping}>
      <Note icon="alert" tone="warn">
        {words.mapFirst}
      </Note>
      {draft.unmapped.map(({ id, name, half }) => (
        <Field key={id} label={`${id} ${name}`}>
          <Select
            label={words.mapTo}
            placeholder={words.mapTo}
            options={[
              ...draft.items
                .filter((item) => item.half === half)
                .map((item) => ({ value: item.id as string, words: `${item.id} ${item.name}` })),
              { value: NONE, words: words.noItem },
            ]}
            value={Object.hasOwn(chosen, id) ? (chosen[id] ?? NONE) : null}
            onChange={(value) => setChosen({ ...chosen, [id]: value === NONE ? null : (value as ItemId) })}
          />
        </Field>
      ))}
      <Failure action={map} />
      {all && (
        <Button wide kind="line" busy={map.busy} onPress={submit}>
          {words.mapped}
        </Button>
      )}
    </Section>
  )
}
