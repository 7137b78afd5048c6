import { useEffect, useState } from 'react'
import { me as words } from '@/copy/me'
import { enterAs } from '@/features/sign-in/enter-as'
import { token } from '@/platform/session.h5'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'
import type { PersonasProps } from '.'

interface Persona {
  id: string
  label: string
}

/** The fictional people of the local CloudBase, where the page is served by it; nothing anywhere else. */
async function personas(): Promise<Persona[]> {
  const response = await fetch('/dev/personas')
  const local = response.headers.get('content-type')?.startsWith('application/json') ?? false
  return response.ok && local ? response.json() : []
}

export function Personas({ onEntered }: PersonasProps) {
  const [people, setPeople] = useState<readonly Persona[]>([])
  useEffect(() => {
    personas().then(setPeople, () => undefined)
  }, [])
  const become = async (id: string | null) => {
    // their session may have been ended, here or on another page
    if (id) await fetch(`/dev/personas/${id}`, { method: 'POST' }).catch(() => undefined)
    void enterAs(id)
    onEntered?.()
  }
  if (people.length === 0) return null
  return (
    <Section title={words.personas}>
      <List card>
        {people.map(({ id, label }) => (
          <Row
            key={id}
            title={label}
            aside={id === token() ? words.personaNow : undefined}
            onPress={() => void become(id)}
          />
        ))}
        {!onEntered && <Row title={words.nobody} onPress={() => void become(null)} />}
      </List>
    </Section>
  )
}
