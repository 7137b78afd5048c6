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
import { Field, LongField, TextInput } from '@/ui/field'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Empty } from '@/ui/states'
import { CodeField } from '../code-field'
import styles from '../enterprise.module.scss'

const words = enterprise.dispute

/** 这是我们的企业: of a code that somebody else has registered. Whether it is registered is not told (T10): the answer is the same. */
export default function DisputePage() {
  return <ForPerson screen="dispute">{() => <Dispute />}</ForPerson>
}

function Dispute() {
  const { back } = useParams('dispute')
  const [draft, change, forget] = useEnterpriseDraft()
  const [asked, setAsked] = useState(false)
  const action = useAction('enterprise/dispute', api.enterprise.dispute, () => {
    forget()
    setAsked(true)
  })
  const { code, displayName, claim } = draft
  if (asked) {
    const { exit, ...rest } = words.asked
    const before = returnsTo(back)
    return (
      <Screen title={titles.dispute}>
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
  const complete = codeComplete(code) && displayName.trim() !== '' && claim.trim() !== ''
  return (
    <Screen
      title={titles.dispute}
      bar={
        <BottomBar above={action.error !== null && <FailureNote error={action.error} />}>
          <Button
            wide
            busy={action.busy}
            disabled={!complete}
            onPress={() => action.run({ creditCode: code, displayName, claim })}
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
        <LongField
          label={words.claim}
          hint={words.claimHint}
          value={claim}
          most={limits.disputeText}
          onChange={(text) => change({ claim: text })}
        />
      </Section>
      <Section>
        <Box className={styles.second}>{words.contact}</Box>
      </Section>
    </Screen>
  )
}
