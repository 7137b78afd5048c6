import { useState } from 'react'
import { kit } from '@/copy/kit'
import { Check, Choices, Field, SearchBox, Select, TextArea, TextInput } from '@/ui/field'
import { Section } from '@/ui/section'
import { Stars } from '@/ui/stars'

const { field, search } = kit
const who = kit.who.map(([value, words, note]) => ({ value, words, note }))

export function Forms() {
  const [text, setText] = useState<string>(field.value)
  const [name, setName] = useState('')
  const [secret, setSecret] = useState<string>('secret')
  const [stars, setStars] = useState<number | null>(4)
  const [anonymous, setAnonymous] = useState(true)
  const [query, setQuery] = useState<string>(search.value)
  const [tier, setTier] = useState<string | null>(null)
  return (
    <>
      <Section title={kit.sections[9]} kind="card">
        <Field label={field.label} aside={field.aside}>
          <TextArea label={field.label} value={text} onChange={setText} maxLength={200} />
        </Field>
        <Field label={field.name} hint={field.hint}>
          <TextInput label={field.name} value={name} placeholder={field.hint} onChange={setName} />
        </Field>
        <Field label={field.code} problem={field.problem}>
          <TextInput label={field.code} value="91110108" onChange={setName} />
        </Field>
        <Field label={field.tier}>
          <Select label={field.tier} placeholder={field.pick} options={who} value={tier} onChange={setTier} />
        </Field>
        <Field label={field.anonymous}>
          <Choices label={field.anonymous} options={who} value={secret} onChange={setSecret} />
        </Field>
        <Check on={anonymous} onChange={setAnonymous}>
          {field.anonymous}
        </Check>
        <SearchBox inset label={search.label} placeholder={search.placeholder} value={query} onChange={setQuery} />
      </Section>
      <Section title={kit.sections[10]} kind="card">
        <Stars value={stars} onChange={setStars} />
      </Section>
    </>
  )
}
