import { isOfficerRole, type RoleName } from '@shared/access/roles'
import { limits } from '@shared/limits'
import { useState } from 'react'
import { api } from '@/api'
import type { Output } from '@/api/contract'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { access } from '@/copy/access'
import { work } from '@/copy/work'
import { Failure } from '@/features/failure'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Field, Select, TextInput } from '@/ui/field'
import { Note } from '@/ui/note'
import styles from './grants.module.scss'
import { InviteCode } from './invite-code'
import type { Place } from './use-places'

const words = access.inviting
type Invited = Output<'access.invite'>

interface InviteProps {
  place: Place
  places: readonly Place[]
}

/** One role in one place for one person; the answer is a code that is shown once. */
export function Invite({ place, places }: InviteProps) {
  const invitable = places.filter(({ roles }) => roles.length > 0)
  const first = place.roles.length > 0 ? place : invitable[0]
  const [draft, change, forget] = useDraft(`invite:${place.id}`, { scope: first?.id ?? '', role: '', name: '' })
  const [asked, setAsked] = useState(false)
  const [invited, setInvited] = useState<Invited | null>(null)
  const invite = useAction('access/invite', api.access.invite, (answer) => {
    forget()
    setAsked(false)
    setInvited(answer)
  })
  const scope = invitable.find(({ id }) => id === draft.scope)
  const role =
    scope?.roles.find((name) => name === draft.role) ?? (scope?.roles.length === 1 ? scope.roles[0] : undefined)
  const name = draft.name.trim()
  const submit = () => {
    setAsked(true)
    if (scope && role && name) invite.run({ role, scope: scope.id, displayName: name })
  }
  if (invited) return <InviteCode invited={invited} onAnother={() => setInvited(null)} />
  return (
    <Box className={styles.form}>
      <Box>
        <Field label={words.scope}>
          <Select
            label={words.scope}
            placeholder={words.pickScope}
            options={invitable.map(({ id, label }) => ({ value: id, words: label }))}
            value={draft.scope || null}
            onChange={(id) => change({ scope: id, role: '' })}
          />
        </Field>
        <Field label={words.role}>
          <Select
            label={words.role}
            placeholder={words.pickRole}
            options={(scope?.roles ?? []).map((value: RoleName) => ({ value, words: work.role[value] }))}
            value={role ?? null}
            onChange={(value) => change({ role: value })}
          />
        </Field>
        <Field
          label={words.name}
          aside={words.nameCount(draft.name.length)}
          hint={words.nameHint}
          problem={asked && !(role && name) ? words.missing : undefined}
        >
          <TextInput
            label={words.name}
            value={draft.name}
            maxLength={limits.name}
            onChange={(text) => change({ name: text })}
          />
        </Field>
      </Box>
      {role && isOfficerRole(role) && <Note icon="users">{words.officer}</Note>}
      <Failure action={invite} />
      <Button wide busy={invite.busy} onPress={submit}>
        {words.submit}
      </Button>
    </Box>
  )
}
