import { mayBeTakenBy, type Procedure, stateOf } from '@shared/lifecycle/procedure'
import { application as words } from '@/copy/application'
import { lifecycle } from '@/copy/lifecycle'
import { dotted } from '@/copy/punctuation'
import { titles } from '@/copy/titles'
import { Loaded } from '@/features/loaded'
import { there } from '@/platform/there'
import { useParams } from '@/platform/use-params'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { List, Row } from '@/ui/list'
import { Note } from '@/ui/note'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Timeline } from '@/ui/timeline'
import { isOpen } from '../apply/open'
import styles from '../parts/parts.module.scss'
import { procedureOf } from '../parts/procedure-of'
import { type Case, useCase } from '../parts/queries'
import { Actions } from './actions'
import { Materials, Said } from './materials'
import { Objections } from './objections'
import { stepsOf } from './steps'
import { turnOf } from './turn'

/** How a case goes: whose turn it is, until when, what each has done, and its end, drawn from the start (E7). */
export default function ApplicationPage() {
  const { caseId } = useParams('application')
  const query = useCase(caseId)
  return (
    <Screen title={titles.application} surface>
      <Loaded list="applications" query={query}>
        {(of) => {
          const procedure = procedureOf(of.procedure)
          return procedure && <Progress key={of.state} of={of} procedure={procedure} />
        }}
      </Loaded>
    </Screen>
  )
}

function Progress({ of, procedure }: { of: Case; procedure: Procedure }) {
  const { blind } = procedure.opens
  const theirs = of.actions.length > 0 && mayBeTakenBy('holder', procedure, of)
  const onward = (
    <>
      {isOpen(procedure, of.state) && <Row icon="edit" title={words.fill} to={there('apply', { caseId: of.id })} />}
      <Row icon="list" title={titles.applications} to={there('applications')} />
    </>
  )
  const { verdict, text } = turnOf(stateOf(procedure, of.state), of, theirs)
  return (
    <>
      <Section>
        <Box className={styles.second}>{dotted([lifecycle.number(of.number), of.name])}</Box>
        <Heading level={2} className={styles.answer}>
          {verdict}
        </Heading>
        <Box className={styles.second}>{text}</Box>
        {of.stuck && (
          <Note tone="warn" icon="alert">
            {lifecycle.stuck}
          </Note>
        )}
      </Section>
      <Section>
        <Timeline steps={stepsOf(of, procedure)} />
      </Section>
      <Objections of={of} />
      {blind && <Said of={of} procedure={procedure} />}
      <Actions of={of} procedure={procedure} />
      {blind ? (
        <Section flush>
          <List>{onward}</List>
        </Section>
      ) : (
        <Materials of={of} procedure={procedure}>
          {onward}
        </Materials>
      )}
    </>
  )
}
