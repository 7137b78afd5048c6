import type { Lane } from '@shared/directory/carrier'
import type { LaneId } from '@shared/ids'
import { plan as copy } from '@/copy/plan'
import { planServices } from '@/copy/plan-services'
import { titles } from '@/copy/titles'
import { there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { Chip, Chips } from '@/ui/chip'
import { Field } from '@/ui/field'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'
import styles from '../parts/plan.module.scss'
import type { FormProps } from './form'

const words = planServices.service

/** Which people serve and which rooms are used: one of each is taken for an appointment. */
export function Needs({ service, planning, onChange }: FormProps) {
  const { lanes } = planning.plan
  const needed = (service.needs ?? []).flat()
  const of = (kind: Lane['kind']) => lanes.filter((lane) => lane.kind === kind)
  const toggle = (id: LaneId) => {
    const after = needed.includes(id) ? needed.filter((each) => each !== id) : [...needed, id]
    const groups = (['person', 'room'] as const)
      .map((kind) => of(kind).flatMap((lane) => (after.includes(lane.id) ? [lane.id] : [])))
      .filter((group) => group.length > 0)
    onChange({ needs: groups.length > 0 ? groups : undefined })
  }
  const fields = [
    ['person', words.people, words.peopleHint],
    ['room', words.rooms, words.roomsHint],
  ] as const
  return (
    <Section kind="card">
      <Box className={styles.stack}>
        {fields.map(([kind, label, hint]) => (
          <Field key={kind} label={label} hint={of(kind).length > 0 ? hint : words.noLanes}>
            <Chips label={label}>
              {of(kind).map(({ id, name }) => (
                <Chip inset key={id} on={needed.includes(id)} onPress={() => toggle(id)}>
                  {name || copy.newTag}
                </Chip>
              ))}
            </Chips>
          </Field>
        ))}
        <List>
          <Row icon="users" title={titles.peopleRooms} to={there('peopleRooms')} />
        </List>
      </Box>
    </Section>
  )
}
