import type { Procedure } from '@shared/lifecycle/procedure'
import { type ReactNode, useState } from 'react'
import { application as words } from '@/copy/application'
import { lifecycle } from '@/copy/lifecycle'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'
import { Answers } from '../parts/answer-list'
import { Attachments } from '../parts/attachments'
import { answersOf, type Case } from '../parts/queries'

/** What somebody else said: whoever reads it here did not file it, and may answer below. */
export function Said({ of, procedure }: { of: Case; procedure: Procedure }) {
  const form = answersOf(of)
  return (
    <>
      <Section title={words.said}>
        <Answers fields={procedure.form.filter(({ kept }) => !kept)} form={form} />
      </Section>
      <Attachments procedure={procedure} of={of} kinds={procedure.attachments.filter((each) => !toBring(of, each))} />
    </>
  )
}

/** It comes with a step that whoever reads it may take now: it is added there. */
const toBring = ({ actions }: Case, { brought }: Procedure['attachments'][number]) =>
  actions.some(({ id }) => id === brought)

/** What was filled in and handed in, folded until it is asked for; a row of the list at the end, with those that follow it. */
export function Materials({ of, procedure, children }: { of: Case; procedure: Procedure; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Section flush>
        <List>
          <Row
            icon="doc"
            title={words.materials}
            aside={lifecycle.files.count(of.attachments.length)}
            onPress={() => setOpen(!open)}
          />
          {children}
        </List>
      </Section>
      {open && (
        <>
          <Section title={words.materialsTitle}>
            <Answers fields={procedure.form} form={answersOf(of)} />
          </Section>
          <Attachments procedure={procedure} of={of} />
        </>
      )}
    </>
  )
}
