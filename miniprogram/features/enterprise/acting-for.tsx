import { enterprise as words } from '@/copy/enterprise'
import { actFor } from '@/features/who/acting'
import { Field, Select } from '@/ui/field'
import type { Enterprise } from './for-enterprise'

/** Somebody of several enterprises says for which of them this is done. `enterprises`: the one that is acted for first. */
export function ActingFor({ enterprises }: { enterprises: readonly [Enterprise, ...Enterprise[]] }) {
  const [{ id }] = enterprises
  const options = [...enterprises]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((each) => ({ value: each.id, words: each.name }))
  return (
    <Field label={words.actingFor}>
      <Select label={words.actingFor} placeholder={words.actingFor} value={id} options={options} onChange={actFor} />
    </Field>
  )
}
