import { districts } from '@shared/directory/districts'
import { useState } from 'react'
import type { Item } from '@/api/contract'
import { useList } from '@/api/use-list'
import { day } from '@/copy/moment'
import { published as words } from '@/copy/published'
import { dotted } from '@/copy/punctuation'
import { titles } from '@/copy/titles'
import { Pages } from '@/features/loaded/pages'
import { now } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { List, Row } from '@/ui/list'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Empty } from '@/ui/states'
import styles from '../parts/parts.module.scss'
import { Stands } from '../parts/stands'
import { publicBasis } from './basis'
import { One } from './one'

export type Published = Item<'lifecycle.published'>

/** 公示: who is on it, until which day, how to object; for everybody, without signing in (E7). */
export default function PublishedPage() {
  const list = useList('lifecycle.published', {})
  const [chosen, setChosen] = useState<Published | null>(null)
  const { exit, ...none } = words.none
  return (
    <Screen title={titles.published} surface>
      <Pages list={list} empty={<Empty icon="list" {...none} exit={{ words: exit, onPress: () => go('home') }} />}>
        {(items) => (
          <>
            <Section>
              <Heading level={2} className={styles.answer}>
                {words.count(items.length, list.more.has)}
              </Heading>
              <Box className={styles.second}>{words.lead}</Box>
            </Section>
            <Section flush>
              <List>
                {items.map((each) => (
                  <Row
                    key={each.id}
                    title={each.name}
                    note={dotted([districts[each.district].name, untilOf(each)])}
                    onPress={() => setChosen(each)}
                  />
                ))}
              </List>
            </Section>
            <Section title={words.how.title}>
              <Box className={styles.stack}>
                {words.how.lines.map((line) => (
                  <Box key={line} className={styles.second}>
                    {line}
                  </Box>
                ))}
                {publicBasis.map((basis) => (
                  <Stands key={basis.kind} basis={basis} />
                ))}
              </Box>
            </Section>
          </>
        )}
      </Pages>
      {chosen && <One of={chosen} onClose={() => setChosen(null)} />}
    </Screen>
  )
}

/** Until when objections are heard. */
export function untilOf({ due, open, from }: Published): string {
  if (!open) return words.over
  if (due === null) return words.from(day(from, now()))
  return (due.provisional ? words.untilProvisional : words.until)(day(due.on, now()))
}
