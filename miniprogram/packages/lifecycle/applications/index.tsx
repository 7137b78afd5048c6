import { isOfficerRole } from '@shared/access/roles'
import type { CarrierId } from '@shared/ids'
import { draft, stateOf } from '@shared/lifecycle/procedure'
import { useList } from '@/api/use-list'
import { applications as words } from '@/copy/applications'
import { lifecycle } from '@/copy/lifecycle'
import { dayOf } from '@/copy/moment'
import { dotted } from '@/copy/punctuation'
import { titles } from '@/copy/titles'
import { Pages } from '@/features/loaded/pages'
import { ForPerson, type Who } from '@/features/who/for-person'
import { now } from '@/platform/clock'
import { passThrough } from '@/platform/return-to'
import { there } from '@/platform/there'
import { List, Row } from '@/ui/list'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Empty } from '@/ui/states'
import { mayOpen, type Opener } from '../apply/may-open'
import { procedureOf, procedureTitle } from '../parts/procedure-of'
import { Standings } from './standings'

/** What an organisation and its station have applied for, what they are by it, and what they may begin (E1, E7). */
export default function ApplicationsPage() {
  return <ForPerson screen="applications">{(who) => <Mine who={who} />}</ForPerson>
}

function Mine({ who }: { who: Who }) {
  const may = mayOpen(who)
  const subjects = subjectsOf(may)
  const officer = who.roles.some(({ role }) => isOfficerRole(role))
  const own = subjects.flatMap(({ of }) => ('carrierId' in of ? [of.carrierId] : []))
  return (
    <Screen title={titles.applications}>
      {subjects.length === 0 && !officer && (
        <Empty icon="doc" {...words.nobody} exit={{ words: titles.register, onPress: () => passThrough('register') }} />
      )}
      {officer && (
        <Section title={words.opened}>
          <CaseList of={{}} />
        </Section>
      )}
      {subjects.map((subject) => (
        <Cases key={JSON.stringify(subject.of)} {...subject} own={own} />
      ))}
      {may.length > 0 && (
        <Section title={words.begin}>
          <List card>
            {may.map(({ procedure, name }) => (
              <Row
                key={`${procedure.id} ${name}`}
                icon="plus"
                title={procedure.title}
                note={name}
                to={there('apply', { procedure: procedure.id })}
              />
            ))}
          </List>
        </Section>
      )}
      <Section>
        <List card>
          <Row icon="list" title={words.lists} note={words.listsNote} to={there('published')} />
          <Row icon="shield" title={words.certificate} note={words.certificateNote} to={there('certificate')} />
        </List>
      </Section>
    </Screen>
  )
}

type Subject = Pick<Opener, 'name' | 'of'>

/** Each organisation and station once. */
const subjectsOf = (may: readonly Opener[]): Subject[] => [
  ...new Map(may.map(({ name, of }) => [JSON.stringify(of), { name, of }])).values(),
]

/** Of one organisation or station: where it stands, and its cases, the latest first. */
function Cases({ name, of, own }: Subject & { own: readonly CarrierId[] }) {
  return (
    <>
      <Standings name={name} of={of} own={own} />
      <Section title={name}>
        <CaseList of={of} />
      </Section>
    </>
  )
}

/** The cases of one, or those that one has opened as an officer, the latest first. */
function CaseList({ of }: { of: Subject['of'] | Record<string, never> }) {
  const mine = useList('lifecycle.mine', of)
  return (
    <Pages list={mine} rows={2} empty={<Empty icon="doc" {...words.none} />}>
      {(cases) => (
        <List card>
          {cases.map((each) => (
            <Row
              key={each.id}
              icon={each.state === draft ? 'edit' : 'doc'}
              title={procedureTitle(each.procedure)}
              note={dotted([
                each.filedAt === null
                  ? lifecycle.openedOn(dayOf(each.openedAt, now()))
                  : lifecycle.filedOn(dayOf(each.filedAt, now())),
                each.filedAt !== null && lifecycle.number(each.number),
              ])}
              aside={stateLabel(each.procedure, each.state)}
              to={
                each.state === draft ? there('apply', { caseId: each.id }) : there('application', { caseId: each.id })
              }
            />
          ))}
        </List>
      )}
    </Pages>
  )
}

function stateLabel(procedure: string, state: string): string {
  const known = procedureOf(procedure)
  if (state === draft || !known) return lifecycle.draft
  return stateOf(known, state)?.label ?? state
}
