import { limits } from '@shared/limits'
import { type ReactNode, useState } from 'react'
import type { Action } from '@/api/use-action'
import { enterprise } from '@/copy/enterprise'
import { titles } from '@/copy/titles'
import { wayIn } from '@/copy/way-in'
import { codeComplete } from '@/features/enterprise/code-hint'
import { type Draft, useEnterpriseDraft } from '@/features/enterprise/draft'
import { FailureNote } from '@/features/failure/failure-note'
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
import { CodeField } from './code-field'
import styles from './enterprise.module.scss'

/** What is asked with, and whether it was. */
export function useCodeForm() {
  const [draft, change, forget] = useEnterpriseDraft()
  const [asked, setAsked] = useState(false)
  const done = () => {
    forget()
    setAsked(true)
  }
  return { draft, change, asked, done }
}

interface CodeFormProps {
  screen: 'join' | 'dispute'
  form: Pick<ReturnType<typeof useCodeForm>, 'draft' | 'change' | 'asked'>
  action: Pick<Action<{ requestId: string }>, 'error' | 'busy'>
  /** Whether the fields of its own are filled in. */
  complete?: boolean
  onSubmit: (draft: Draft) => void
  /** Fields of its own. */
  fields?: ReactNode
  /** Below the form. */
  children: ReactNode
}

/**
 * Something asked of whoever has registered a code, by somebody who says what to be called. Whether it is registered is not told (T10):
 * the answer is the same.
 */
export function CodeForm({ screen, form, action, complete = true, onSubmit, fields, children }: CodeFormProps) {
  const { draft, change, asked } = form
  const { code, displayName } = draft
  const { back } = useParams(screen)
  const words = enterprise[screen]
  if (asked) {
    const { exit, ...rest } = words.asked
    const before = returnsTo(back)
    return (
      <Screen title={titles[screen]}>
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
      title={titles[screen]}
      bar={
        <BottomBar above={action.error !== null && <FailureNote error={action.error} />}>
          <Button
            wide
            busy={action.busy}
            disabled={!codeComplete(code) || displayName.trim() === '' || !complete}
            onPress={() => onSubmit(draft)}
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
        {fields}
      </Section>
      <Section>{children}</Section>
    </Screen>
  )
}
