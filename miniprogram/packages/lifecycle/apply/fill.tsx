import { districts } from '@shared/directory/districts'
import { draft as draftState, type Procedure } from '@shared/lifecycle/procedure'
import { openedByOfficers } from '@shared/lifecycle/who-may'
import { useState } from 'react'
import { apply as words } from '@/copy/apply'
import { jumpTo } from '@/platform/jump'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { List, Row } from '@/ui/list'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Attachments } from '../parts/attachments'
import { checkedOf } from '../parts/conditions'
import styles from '../parts/parts.module.scss'
import type { Case } from '../parts/queries'
import { Segments } from '../parts/segments'
import { Basics } from './basics'
import { Declaration, type Signed, unsigned } from './declaration'
import { FileBar } from './file-bar'
import { goesToCity } from './open'
import { Passages } from './passages'
import { Pin } from './pin'
import { todoOf } from './todo'
import { useSaved } from './use-saved'

/** The form of a draft: the verdict first, then what stands in the way, then everything, by the passages of the text. */
export function Fill({ procedure, draft }: { procedure: Procedure; draft: Case }) {
  const saved = useSaved(draft)
  const { form } = saved.filling
  const [signed, setSigned] = useState<Signed>(unsigned)
  const [opened, setOpened] = useState<readonly string[]>([])
  const [sending, setSending] = useState(0)
  const checked = checkedOf(procedure, draft)
  const todo = todoOf(procedure, { form, checked, attachments: draft.attachments })
  const show = (id: string) => {
    setOpened((before) => [...before, id])
    jumpTo(id)
  }
  const declares = draft.state === draftState && procedure.declaration !== null
  return (
    <Screen
      title={procedure.title}
      surface
      bar={
        <FileBar
          procedure={procedure}
          draft={draft}
          saved={saved}
          todo={todo}
          sending={sending}
          declaration={declares ? signed : undefined}
        />
      }
    >
      <Section>
        <Box className={styles.stack}>
          <Box className={styles.second}>
            {openedByOfficers(procedure)
              ? words.begin.about(draft.name)
              : words.to(draft.name, goesToCity(procedure) ? words.city : districts[draft.district].name)}
          </Box>
          <Heading level={2} className={styles.answer}>
            {todo.length === 0 ? words.ready : words.lacks(todo.length)}
          </Heading>
          {checked.length > 0 && <Segments checked={checked} />}
        </Box>
      </Section>
      {todo.length > 0 && (
        <Section title={words.todo} flush>
          <List>
            {todo.map(({ id, title, why, tone }) => (
              <Row key={id} title={title} aside={why} tone={tone} onPress={() => show(id)} />
            ))}
          </List>
        </Section>
      )}
      <Pin.Provider value={draft.pin}>
        <Basics procedure={procedure} form={form} onAnswer={saved.answer} />
        <Passages
          procedure={procedure}
          checked={checked}
          filling={saved.filling}
          opened={opened}
          onAnswer={saved.answer}
          onExplain={saved.explain}
        />
      </Pin.Provider>
      <Attachments
        procedure={procedure}
        of={draft}
        kinds={procedure.attachments.filter(({ brought }) => !brought)}
        onSending={setSending}
      />
      {declares && <Declaration procedure={procedure} signed={signed} onChange={setSigned} />}
    </Screen>
  )
}
