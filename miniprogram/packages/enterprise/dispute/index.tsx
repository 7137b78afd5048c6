import { codeClaim } from '@shared/lifecycle/procedures/code-claim'
import { limits } from '@shared/limits'
import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { enterprise } from '@/copy/enterprise'
import { ForPerson } from '@/features/who/for-person'
import { Box } from '@/ui/base/box'
import { LongField } from '@/ui/field'
import { CodeForm, useCodeForm } from '../code-form'
import styles from '../enterprise.module.scss'
import { Files, type Sent } from './files'

const words = enterprise.dispute

/** 这是我们的企业: of a code that somebody else has registered. */
export default function DisputePage() {
  return <ForPerson screen="dispute">{() => <Dispute />}</ForPerson>
}

function Dispute() {
  const form = useCodeForm()
  const action = useAction('lifecycle/raise', api.lifecycle.raise, form.done)
  const { claim } = form.draft
  const [sent, setSent] = useState<readonly Sent[]>([])
  const [sending, setSending] = useState(0)
  return (
    <CodeForm
      screen="dispute"
      form={form}
      action={action}
      complete={claim.trim() !== '' && sending === 0}
      onSubmit={({ code, displayName }) =>
        action.run({
          procedure: codeClaim.id,
          creditCode: code,
          form: [
            { field: 'name', answer: displayName },
            { field: 'claim', answer: claim },
          ],
          uploadIds: sent.map(({ uploadId }) => uploadId),
        })
      }
      fields={
        <>
          <LongField
            label={words.claim}
            hint={words.claimHint}
            value={claim}
            most={limits.claimText}
            onChange={(text) => form.change({ claim: text })}
          />
          <Files sent={sent} onSent={setSent} onSending={setSending} />
        </>
      }
    >
      <Box className={styles.second}>{words.contact}</Box>
    </CodeForm>
  )
}
