import { limits } from '@shared/limits'
import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { enterprise } from '@/copy/enterprise'
import { titles } from '@/copy/titles'
import { wayIn } from '@/copy/way-in'
import { codeComplete } from '@/features/enterprise/code-hint'
import { useEnterpriseDraft } from '@/features/enterprise/draft'
import { FailureNote } from '@/features/failure/failure-note'
import { ForPerson } from '@/features/who/for-person'
import { go } from '@/platform/navigate'
import { returnsTo, returnTo } from '@/platform/return-to'
import { useParams } from '@/platform/use-params'
import { Box } from '@/ui/base/box'
import { BottomBar } from '@/ui/bottom-bar'
import { Button } from '@/ui/button'
import { Field, TextInput } from '@/ui/field'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Empty } from '@/ui/states'
import { CodeField } from '../code-field'
import styles from '../enterprise.module.scss'

const words = enterprise.join

/** Asking to join. Whether the enterprise is registered is not told (T10): the answer is the same. */
export default function JoinPage() {
  return <ForPerson screen="join">{() => <Join />}</ForPerson>
}

function Join() {
  const { back } = useParams('join')
  const [draft, change, forget] = useEnterpriseDraft()
  const [asked, setAsked] = useState(false)
  const action = useAction('enterprise/join', api.enterprise.join, () => {
    forget()
    setAsked(true)
  })
  const { code, displayName } = draft
  if (asked) {
    const { exit, ...rest } = words.asked
    const before = returnsTo(back)
    return (
      <Screen title={titles.join}>
        <Empty
          icon="checkc"
          tone="good"
          {...rest}
          exit={{ words: exit, onPress: () => go('messages') }}
          also={before ? { words: wayIn.back(titles[before]), onPress: () => void returnTo(back) } : undefined}
        />
      </Screen>
    )
  }
  return (
    <Screen
      title={titles.join}
      bar={
        <BottomBar above={action.error !== null && <FailureNote error={action.error} />}>
          <Button
            wide
            busy={action.busy}
            disabled={!codeComplete(code) || displayName.trim() === ''}
            onPress={() => action.run({ creditCode: code, displayName })}
          >
            {words.submit}
          </Button>
        </BottomBar>
      }
    >
      <Section>
        <Box className={styles.second}>{words.lead}</Box>
      </Section>
      <Section kind="card">
        <CodeField value={code} onChange={(typed) => change({ code: typed })} />
        <Field label={words.displayName} hint={words.displayNameHint}>
          <TextInput
            label={words.displayName}
            value={displayName}
            maxLength={limits.name}
            onChange={(name) => change({ displayName: name })}
          />
        </Field>
      </Section>
      <Section>
        <Button kind="text" onPress={() => go('dispute', { back })}>
          {enterprise.register.ours}
        </Button>
      </Section>
    </Screen>
  )
}
