import type { Procedure } from '@shared/lifecycle/procedure'
import { useState } from 'react'
import { apply as words } from '@/copy/apply'
import { lifecycle } from '@/copy/lifecycle'
import { Box } from '@/ui/base/box'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'
import { byPassage, type Checked } from '../parts/conditions'
import styles from '../parts/parts.module.scss'
import { placeOf } from '../parts/places'
import type { OnAnswer } from './answer'
import { ConditionBlock } from './condition-block'
import type { Filling } from './use-saved'

interface PassagesProps {
  procedure: Procedure
  checked: readonly Checked[]
  filling: Filling
  /** conditions that were asked for: the passage of each is open */
  opened: readonly string[]
  onAnswer: OnAnswer
  onExplain: (id: string, text: string) => void
}

/** The conditions by the passages of the text: those with something to do are open, the others say that they are done. */
export function Passages({ procedure, checked, filling, opened, onAnswer, onExplain }: PassagesProps) {
  const passages = byPassage(checked)
  const [open, setOpen] = useState<readonly string[]>(() =>
    passages.filter(({ of }) => of.some(({ problem }) => problem !== null)).map(({ article }) => article),
  )
  if (passages.length === 0) return null
  const isOpen = (article: string, of: readonly Checked[]) =>
    open.includes(article) || of.some(({ condition }) => opened.includes(placeOf.condition(condition.id)))
  return (
    <Section title={procedure.declaration ? words.conditions : words.begin.rests} flush>
      {passages.map(({ article, of }) => {
        const shown = isOpen(article, of)
        return (
          <Box key={article}>
            <List>
              <Row
                title={article === '' ? lifecycle.stands.product : (lifecycle.about[article] ?? article)}
                {...(article !== '' && { note: article })}
                aside={summary(of)}
                onPress={() => setOpen(shown ? open.filter((each) => each !== article) : [...open, article])}
              />
            </List>
            {shown && (
              <Section>
                <Box className={styles.wide}>
                  {of.map((each) => (
                    <ConditionBlock
                      key={each.condition.id}
                      checked={each}
                      procedure={procedure}
                      filling={filling}
                      onAnswer={onAnswer}
                      onExplain={onExplain}
                    />
                  ))}
                </Box>
              </Section>
            )}
          </Box>
        )
      })}
    </Section>
  )
}

function summary(of: readonly Checked[]): string {
  const lacks = of.filter(({ problem }) => problem !== null).length
  return lacks > 0 ? words.left(lacks) : lifecycle.counts(of.length, 0, 0, 0).met
}
