import { limits } from '@shared/limits'
import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { access } from '@/copy/access'
import { titles } from '@/copy/titles'
import { holdingsChanged } from '@/features/enterprise/queries'
import { Failure } from '@/features/failure'
import { ForPerson } from '@/features/who/for-person'
import { replace } from '@/platform/navigate'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Field, TextInput } from '@/ui/field'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Empty } from '@/ui/states'
import styles from './first-admin.module.scss'

const words = access.firstAdmin

/** The first city admin, once, by the secret that the operator set at deployment (J0). */
export default function FirstAdminPage() {
  return <ForPerson screen="firstAdmin">{() => <FirstAdmin />}</ForPerson>
}

function FirstAdmin() {
  const [secret, setSecret] = useState('')
  const [asked, setAsked] = useState(false)
  const [done, setDone] = useState(false)
  const bootstrap = useAction('access/bootstrap', api.access.bootstrap, () => {
    void holdingsChanged()
    setSecret('')
    setDone(true)
  })
  const short = secret.trim().length < limits.secret.least
  const submit = () => {
    setAsked(true)
    if (!short) bootstrap.run({ secret: secret.trim() })
  }
  return (
    <Screen title={titles.firstAdmin}>
      {done ? (
        <Empty
          icon="checkc"
          tone="good"
          title={words.done}
          text={words.doneText}
          exit={{ words: words.exit, onPress: () => replace('grants') }}
        />
      ) : (
        <Section kind="card">
          <Box className={styles.form}>
            <Box className={styles.second}>{words.text}</Box>
            <Field label={words.secret} hint={words.hint} problem={asked && short ? words.missing : undefined}>
              <TextInput
                label={words.secret}
                value={secret}
                maxLength={limits.secret.most}
                onChange={setSecret}
                onDone={submit}
              />
            </Field>
            <Failure action={bootstrap} />
            <Button wide busy={bootstrap.busy} onPress={submit}>
              {words.submit}
            </Button>
          </Box>
        </Section>
      )}
    </Screen>
  )
}
