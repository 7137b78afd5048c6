import { kit } from '@/copy/kit'
import { there } from '@/platform/there'
import { Cite } from '@/ui/cite'
import { List, Row } from '@/ui/list'
import { PolicyCard } from '@/ui/policy-card'
import { Section } from '@/ui/section'
import { Timeline } from '@/ui/timeline'

export function Reading() {
  return (
    <>
      <Section title={kit.sections[7]} kind="card">
        <Timeline
          steps={kit.steps.map(([title, at, state, text], index) => ({
            key: title,
            title,
            at,
            state,
            children: index === 1 ? <Cite>{kit.said}</Cite> : text,
          }))}
        />
      </Section>
      <Section title={kit.sections[8]} more={{ words: '3', to: there('messages') }}>
        <PolicyCard {...kit.policy} to={there('messages')} sample />
      </Section>
      <Section title={kit.sections[11]}>
        <List card>
          {kit.rows.map(([title, aside, icon]) => (
            <Row key={title} title={title} aside={aside} icon={icon} to={there('me')} />
          ))}
          <Row title={kit.buttons.go} note={kit.asOf} icon="alert" tone="bad" aside={kit.asOf} />
        </List>
      </Section>
    </>
  )
}
