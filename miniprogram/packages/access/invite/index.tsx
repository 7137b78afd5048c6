import { limits } from '@shared/limits'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@/api'
import type { Output } from '@/api/contract'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { access } from '@/copy/access'
import { titles } from '@/copy/titles'
import { wayIn } from '@/copy/way-in'
import { Failure } from '@/features/failure'
import { ForPerson } from '@/features/who/for-person'
import { aboutMe } from '@/features/who/joined'
import { go } from '@/platform/navigate'
import { returnsTo, returnTo } from '@/platform/return-to'
import { linkedSecret } from '@/platform/secret-link'
import { useParams } from '@/platform/use-params'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Field, TextInput } from '@/ui/field'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Empty } from '@/ui/states'
import styles from './invite.module.scss'

const words = access.invite
type Accepted = Output<'access.accept'>

/** An invitation's code becomes a role; an officer's then waits for the second person (J0). */
export default function InvitePage() {
  // read before anything else: the address with the code is left on the way in
  const [secret] = useState(linkedSecret)
  return <ForPerson screen="invite">{() => <Invite secret={secret} />}</ForPerson>
}

function Invite({ secret }: { secret: string }) {
  const { back } = useParams('invite')
  const before = returnsTo(back)
  const [code, setCode] = useState(secret)
  const [asked, setAsked] = useState(false)
  const [accepted, setAccepted] = useState<Accepted | null>(null)
  const accept = useAction('access/accept', api.access.accept, (grant) => {
    void changed('auth', 'enterprise.mine')
    setAccepted(grant)
  })
  const { data: begun } = useQuery(aboutMe('access.begun', {}))
  const missing = code.trim() === ''
  const submit = () => {
    setAsked(true)
    if (!missing) accept.run({ code })
  }
  if (accepted) {
    const { active, role } = accepted
    return (
      <Screen title={titles.invite}>
        <Empty
          icon={active ? 'checkc' : 'users'}
          tone={active ? 'good' : undefined}
          title={active ? words.active(role) : words.waiting(role)}
          text={active ? words.activeText : words.waitingText}
          exit={{ words: before ? wayIn.back(titles[before]) : words.exit, onPress: () => void returnTo(back) }}
        />
      </Screen>
    )
  }
  return (
    <Screen title={titles.invite}>
      <Section kind="card">
        <Box className={styles.form}>
          <Box className={styles.second}>{words.text}</Box>
          <Field label={words.code} hint={words.hint} problem={asked && missing ? words.missing : undefined}>
            <TextInput
              label={words.code}
              value={code}
              maxLength={limits.inviteCode.most}
              onChange={setCode}
              onDone={submit}
            />
          </Field>
          <Failure action={accept} />
          <Button wide busy={accept.busy} onPress={submit}>
            {words.submit}
          </Button>
        </Box>
      </Section>
      {begun?.begun === false && (
        <Section>
          <Button kind="text" size="small" onPress={() => go('firstAdmin')}>
            {words.firstAdmin}
          </Button>
        </Section>
      )}
    </Screen>
  )
}
