import { districts } from '@shared/directory/districts'
import type { Procedure } from '@shared/lifecycle/procedure'
import { admissions as words } from '@/copy/admissions'
import { lifecycle } from '@/copy/lifecycle'
import { dayOf } from '@/copy/moment'
import { SUBJECT } from '@/features/work/use-selection'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Facts } from '@/ui/facts'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import { Tag } from '@/ui/tag'
import { Timeline } from '@/ui/timeline'
import { Whole } from '@/ui/whole'
import columns from '@/ui/workbench/columns.module.scss'
import { Objections } from '../application/objections'
import { stepsOf } from '../application/steps'
import { Answers } from '../parts/answer-list'
import { Attachments } from '../parts/attachments'
import { checkedOf, fieldsAsked } from '../parts/conditions'
import { answersOf, type Case } from '../parts/queries'
import { Segments } from '../parts/segments'
import { Conditions } from './conditions'
import type { Review } from './review'

interface CaseFileProps {
  of: Case
  procedure: Procedure
  review: Review
  onReview: (part: Partial<Review>) => void
}

/** Who applies, how it stands, each condition beside its words, the files, and what happened so far. */
export function CaseFile({ of, procedure, review, onReview }: CaseFileProps) {
  const checked = checkedOf(procedure, of)
  const others = fieldsAsked(procedure).first
  const { declaration } = of
  return (
    <>
      <Box className={columns.subject}>
        <Box className={columns.head}>
          <Heading level={2} id={SUBJECT} className={columns.name}>
            {of.name}
          </Heading>
          {procedure.declaration && (
            <Tag tone={declaration ? 'good' : 'warn'}>
              {declaration ? words.declared(dayOf(declaration.at, now())) : words.undeclared}
            </Tag>
          )}
        </Box>
        <Facts>
          {lifecycle.number(of.number)}
          {districts[of.district].name}
          {of.filedAt !== null && lifecycle.filedOn(dayOf(of.filedAt, now()))}
          {lifecycle.nth(of.nth)}
          {declaration && words.signed(declaration.name)}
        </Facts>
        <Box className={columns.second}>
          <Whole>{words.code(of.creditCode)}</Whole>
        </Box>
        <Organisation of={of} />
        {checked.length > 0 && <Segments checked={checked} />}
      </Box>
      <Conditions of={of} procedure={procedure} checked={checked} review={review} onReview={onReview} />
      {others.length > 0 && (
        <Section title={words.form}>
          <Answers fields={others} form={answersOf(of)} />
        </Section>
      )}
      <Attachments procedure={procedure} of={of} />
      <Objections of={of} />
      <Section title={words.history}>
        <Timeline steps={stepsOf(of, procedure)} />
      </Section>
    </>
  )
}

/** What bears on whose the code is, where something does. */
function Organisation({ of: { organisation } }: { of: Case }) {
  const facts = (['codeUnusual', 'frozen', 'unmanaged'] as const).filter((each) => organisation?.[each])
  return facts.map((each) => (
    <Note key={each} tone="warn" icon="alert">
      {words.organisation[each]}
    </Note>
  ))
}
