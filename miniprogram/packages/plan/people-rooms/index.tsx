import type { Lane } from '@shared/directory/carrier'
import type { LaneId } from '@shared/ids'
import { limits } from '@shared/limits'
import { useState } from 'react'
import { plan as copy } from '@/copy/plan'
import { planServices } from '@/copy/plan-services'
import { Box } from '@/ui/base/box'
import { BottomBar } from '@/ui/bottom-bar'
import { Button } from '@/ui/button'
import { Choices, Field, TextInput } from '@/ui/field'
import { List, Row } from '@/ui/list'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import { Empty } from '@/ui/states'
import { freshId } from '../parts/fresh-id'
import styles from '../parts/plan.module.scss'
import { PlanScreen } from '../parts/plan-screen'
import type { Planning } from '../parts/use-plan'

const words = planServices.lanes

/** Who and what serves: a person or a room is in one place at a time, whichever services need them. */
export default function PeopleRoomsPage() {
  const [laneId, setLane] = useState<LaneId | null>(null)
  const add = ({ edit, plan }: Planning) => {
    const id = freshId<LaneId>('l')
    edit({ lanes: [...plan.lanes, { id, kind: 'person', name: '' }] })
    setLane(id)
  }
  return (
    <PlanScreen
      screen="peopleRooms"
      idle={(planning) => (
        <BottomBar>
          <Button wide onPress={() => add(planning)}>
            {words.add}
          </Button>
        </BottomBar>
      )}
    >
      {(planning) => (
        <>
          <Lanes planning={planning} onOpen={setLane} onAdd={() => add(planning)} />
          {planning.manager && planning.changes > 0 && (
            <Section>
              <Button kind="quiet" icon="plus" onPage onPress={() => add(planning)}>
                {words.add}
              </Button>
            </Section>
          )}
          <LaneSheet planning={planning} laneId={laneId} onClose={() => setLane(null)} />
        </>
      )}
    </PlanScreen>
  )
}

const serving = ({ plan }: Planning, id: LaneId) =>
  plan.services.filter(({ needs = [] }) => needs.flat().includes(id)).map(({ name }) => name)

function Lanes({ planning, onOpen, onAdd }: { planning: Planning; onOpen: (id: LaneId) => void; onAdd: () => void }) {
  const { plan, manager } = planning
  if (plan.lanes.length === 0)
    return <Empty icon="users" {...words.none} {...(manager && { exit: { words: words.add, onPress: onAdd } })} />
  const kinds = [
    ['person', words.people],
    ['room', words.rooms],
  ] as const
  return (
    <>
      {kinds.map(([kind, title]) => {
        const lanes = plan.lanes.filter((lane) => lane.kind === kind)
        return lanes.length === 0 ? null : (
          <Section key={kind} title={title}>
            <List card>
              {lanes.map(({ id, name }) => (
                <Row
                  key={id}
                  title={name || copy.newTag}
                  note={words.serves(serving(planning, id))}
                  {...(manager && { onPress: () => onOpen(id) })}
                />
              ))}
            </List>
          </Section>
        )
      })}
    </>
  )
}

function LaneSheet({ planning, laneId, onClose }: { planning: Planning; laneId: LaneId | null; onClose: () => void }) {
  const { plan, edit } = planning
  const lane = plan.lanes.find(({ id }) => id === laneId)
  if (!lane) return null
  const set = (part: Partial<Lane>) =>
    edit({ lanes: plan.lanes.map((each) => (each.id === laneId ? { ...each, ...part } : each)) })
  const remove = () => {
    onClose()
    edit({
      lanes: plan.lanes.filter(({ id }) => id !== laneId),
      services: plan.services.map((service) =>
        service.needs
          ? { ...service, needs: service.needs.map((group) => group.filter((id) => id !== laneId)) }
          : service,
      ),
    })
  }
  return (
    <Sheet
      title={lane.name || words.add}
      onClose={onClose}
      foot={
        <Button wide onPress={onClose}>
          {words.done}
        </Button>
      }
    >
      <Box className={styles.stack}>
        <Field label={words.name}>
          <TextInput
            label={words.name}
            placeholder={words.nameHint}
            value={lane.name}
            maxLength={limits.plan.name}
            onChange={(name) => set({ name })}
          />
        </Field>
        <Choices
          label={words.kind}
          value={lane.kind}
          onChange={(kind) => set({ kind })}
          options={[
            { value: 'person', words: words.kinds.person },
            { value: 'room', words: words.kinds.room },
          ]}
        />
        <Note icon="info">{words.follows}</Note>
        <Button kind="danger" onPress={remove}>
          {words.remove}
        </Button>
      </Box>
    </Sheet>
  )
}
