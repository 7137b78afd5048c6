import { beijingDate } from '@shared/calendar/beijing'
import { formatMoment } from '@shared/calendar/format'
import type { EnterpriseId } from '@shared/ids'
import { limits } from '@shared/limits'
import { useState } from 'react'
import { api } from '@/api'
import type { Output } from '@/api/contract'
import { useAction } from '@/api/use-action'
import { enterprise as copy } from '@/copy/enterprise'
import { Failure } from '@/features/failure'
import { copyText } from '@/platform/clipboard'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Field, TextInput } from '@/ui/field'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import styles from '../enterprise.module.scss'

const words = copy.invite
type Made = Output<'access.invite'>

/** A one-time code for a colleague; it is shown once, to be passed on by hand. */
export function Invite({ enterpriseId }: { enterpriseId: EnterpriseId }) {
  const [open, setOpen] = useState(false)
  return (
    <Section>
      <Button kind="quiet" onPage wide icon="plus" onPress={() => setOpen(true)}>
        {words.open}
      </Button>
      {open && <InviteSheet enterpriseId={enterpriseId} onClose={() => setOpen(false)} />}
    </Section>
  )
}

function InviteSheet({ enterpriseId, onClose }: { enterpriseId: EnterpriseId; onClose: () => void }) {
  const [displayName, setDisplayName] = useState('')
  const [made, setMade] = useState<Made | null>(null)
  const action = useAction(`access/invite:${enterpriseId}`, api.access.invite, setMade)
  const make = () => action.run({ role: 'enterprise-member', scope: enterpriseId, displayName })
  if (made) return <Code {...made} onClose={onClose} />
  return (
    <Sheet
      title={words.open}
      onClose={onClose}
      foot={
        <Button wide busy={action.busy} disabled={displayName.trim() === ''} onPress={make}>
          {words.make}
        </Button>
      }
    >
      <Field label={words.name} hint={words.nameHint}>
        <TextInput
          label={words.name}
          value={displayName}
          maxLength={limits.name}
          onChange={setDisplayName}
          onDone={make}
        />
      </Field>
      <Failure action={action} />
    </Sheet>
  )
}

function Code({ code, expiresAt, onClose }: Made & { onClose: () => void }) {
  const [copied, setCopied] = useState(false)
  return (
    <Sheet
      title={words.code}
      onClose={onClose}
      foot={
        <Button wide onPress={() => void copyText(code).then(setCopied)}>
          {copied ? words.copied : words.copy}
        </Button>
      }
    >
      <Box className={styles.stack}>
        <Box className={styles.code} role="img" aria-label={words.codeName(code)}>
          {code}
        </Box>
        <Box className={styles.second}>{words.how}</Box>
        <Box className={styles.second}>{words.once(formatMoment(expiresAt, beijingDate(now())))}</Box>
      </Box>
    </Sheet>
  )
}
