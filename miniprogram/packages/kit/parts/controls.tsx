import { useState } from 'react'
import { kit } from '@/copy/kit'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Chip, Chips } from '@/ui/chip'
import { Confirm } from '@/ui/confirm'
import { Mark } from '@/ui/mark'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import { SampleTag, Tag } from '@/ui/tag'
import styles from '../kit.module.scss'

const nothing = () => undefined

export function Controls() {
  const [on, setOn] = useState(0)
  const [sheet, setSheet] = useState(false)
  const [asking, setAsking] = useState(false)
  const { buttons } = kit
  return (
    <>
      <Section title={kit.sections[0]}>
        <Box className={styles.flow}>
          {kit.marks.map((kind) => (
            <Mark key={kind} kind={kind} />
          ))}
          <Mark kind="station" size={24} />
          <Mark kind="home" size={32} />
        </Box>
        <Box className={styles.flow}>
          {kit.tags.map(([tone, words]) => (
            <Tag key={tone} tone={tone}>
              {words}
            </Tag>
          ))}
          <SampleTag version="v0.3" />
        </Box>
      </Section>
      <Section title={kit.sections[1]}>
        <Box className={styles.flow}>
          <Button onPress={() => setSheet(true)}>{buttons.main}</Button>
          <Button kind="quiet" onPage onPress={nothing}>
            {buttons.quiet}
          </Button>
          <Button kind="line" onPress={nothing}>
            {buttons.line}
          </Button>
          <Button kind="danger" onPress={() => setAsking(true)}>
            {buttons.danger}
          </Button>
          <Button kind="text" onPress={nothing}>
            {buttons.text}
          </Button>
          <Button busy onPress={nothing}>
            {buttons.busy}
          </Button>
        </Box>
        <Box className={styles.pair}>
          <Button kind="quiet" onPage wide icon="go" onPress={nothing}>
            {buttons.go}
          </Button>
          <Button kind="quiet" onPage wide icon="calendar" onPress={nothing}>
            {buttons.calendar}
          </Button>
        </Box>
        <Box className={styles.pair}>
          <Button kind="quiet" onPage wide aria-pressed onPress={nothing}>
            {buttons.yes}
          </Button>
          <Button kind="quiet" onPage wide aria-pressed={false} onPress={nothing}>
            {buttons.no}
          </Button>
        </Box>
        <Button wide disabled onPress={nothing}>
          {buttons.off}
        </Button>
      </Section>
      <Section title={kit.sections[2]}>
        <Chips scroll label={kit.sections[2]}>
          {kit.chips.map((words, index) => (
            <Chip key={words} on={index === on} opens={index === 4} onPress={() => setOn(index)}>
              {words}
            </Chip>
          ))}
        </Chips>
      </Section>
      {sheet && (
        <Sheet
          title={kit.open.sheet}
          onClose={() => setSheet(false)}
          foot={
            <Button wide onPress={() => setSheet(false)}>
              {buttons.main}
            </Button>
          }
        >
          {kit.note}
        </Sheet>
      )}
      {asking && (
        <Confirm
          title={kit.confirm.title}
          yes={kit.confirm.yes}
          no={kit.confirm.no}
          danger
          onYes={() => setAsking(false)}
          onNo={() => setAsking(false)}
        >
          {kit.confirm.text}
        </Confirm>
      )}
    </>
  )
}
