import { draft } from '@shared/lifecycle/procedure'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { useList } from '@/api/use-list'
import { apply as words } from '@/copy/apply'
import { moment } from '@/copy/moment'
import { titles } from '@/copy/titles'
import { Failure } from '@/features/failure'
import type { Who } from '@/features/who/for-person'
import { now } from '@/platform/clock'
import { go, replace } from '@/platform/navigate'
import { there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { List, Row } from '@/ui/list'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Empty } from '@/ui/states'
import styles from '../parts/parts.module.scss'
import { caseIs } from '../parts/queries'
import { Stands } from '../parts/stands'
import { mayOpen, type Opener } from './may-open'

/** Which procedure, for whom, what it asks for; then its draft is begun. */
export const Begin = ({ who, id }: { who: Who; id: string | undefined }) => <BeginOf may={mayOpen(who)} id={id} />

export function BeginOf({ may, id, officer }: { may: readonly Opener[]; id: string | undefined; officer?: boolean }) {
  const one = may.find(({ procedure }) => procedure.id === id) ?? (may.length === 1 ? may[0] : undefined)
  if (one) return <BeginOne {...one} officer={officer} />
  const { exit, ...none } = words.choose.none
  return (
    <Screen title={titles.apply}>
      {may.length === 0 ? (
        <Empty icon="doc" {...none} exit={{ words: exit, onPress: () => go('myRoles') }} />
      ) : (
        <Section title={words.choose.title}>
          <List card>
            {may.map(({ procedure, name, of }) => (
              <Row
                key={procedure.id}
                icon="doc"
                title={procedure.title}
                note={words.begin.who(name)}
                to={there('apply', { procedure: procedure.id, ...(officer && 'carrierId' in of && of) })}
              />
            ))}
          </List>
        </Section>
      )}
    </Screen>
  )
}

/** @param officer opens it about a carrier of others, and finds it among what one has opened oneself */
function BeginOne({ procedure, name, of, officer }: Opener & { officer: boolean | undefined }) {
  const mine = useList('lifecycle.mine', officer ? {} : of)
  const drafts = mine.items?.filter((each) => each.procedure === procedure.id && each.state === draft) ?? []
  const begin = useAction(`lifecycle/draft:${procedure.id}`, api.lifecycle.draft, (begun) => {
    caseIs(begun)
    return replace('apply', { caseId: begun.id })
  })
  return (
    <Screen title={procedure.title}>
      {drafts.length > 0 && (
        <Section title={words.begin.goOn}>
          <List card>
            {drafts.map(({ id, name, openedAt }) => (
              <Row
                key={id}
                icon="edit"
                title={name}
                note={words.begin.saved(moment(openedAt, now()))}
                to={there('apply', { caseId: id })}
              />
            ))}
          </List>
        </Section>
      )}
      <Section kind="card" title={officer ? words.begin.about(name) : words.begin.who(name)}>
        <Box className={styles.stack}>
          {!officer && procedure.conditions.length > 0 && (
            <Box className={styles.second}>{words.begin.lead(procedure.conditions.length)}</Box>
          )}
          <Box as="ol" className={styles.stack}>
            {words.begin.steps(procedure.declaration !== null).map((step, at) => (
              <Box as="li" key={step} className={styles.second}>{`${at + 1}. ${step}`}</Box>
            ))}
          </Box>
        </Box>
      </Section>
      <Section kind="card" title={procedure.declaration ? words.conditions : words.begin.rests}>
        <Box className={styles.stack}>
          {procedure.conditions.map(({ id, text }) => (
            <Box key={id}>{text}</Box>
          ))}
          <Stands basis={procedure.opens.basis} />
        </Box>
      </Section>
      <Section>
        <Failure action={begin} />
        <Button wide busy={begin.busy} onPress={() => begin.run({ procedure: procedure.id, ...of, form: [] })}>
          {words.begin.start}
        </Button>
      </Section>
    </Screen>
  )
}
