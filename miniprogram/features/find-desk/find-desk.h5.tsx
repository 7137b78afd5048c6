import type { CarrierId } from '@shared/ids'
import { useEffect, useRef } from 'react'
import { findDesk as words } from '@/copy/find-desk'
import { Ask } from '@/features/directory/ask'
import { choice } from '@/features/directory/question'
import { Results } from '@/features/directory/results'
import type { Answer } from '@/features/directory/use-answer'
import { useKeys } from '@/platform/use-keys'
import { Box } from '@/ui/base/box'
import { Key } from '@/ui/key'
import { Screen } from '@/ui/screen'
import { Workbench } from '@/ui/workbench'
import styles from './find-desk.module.scss'
import { Ground } from './ground.h5'
import { Page } from './page.h5'

export interface FindDeskProps {
  title: string
  answer: Answer
}

/** List, map and the page of the carrier that is chosen, beside each other. What is chosen is in the address, and nowhere else. */
export default function FindDesk({ title, answer }: FindDeskProps) {
  const { found, chosenId } = answer
  const list = useRef<HTMLElement>(null)
  const rows = found?.rows ?? []
  const at = rows.findIndex(({ carrier }) => carrier.id === chosenId)
  const chosen = rows[at]?.carrier
  const step = (by: 1 | -1) => {
    const next = rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)]
    if (next) choice.set(next.carrier.id)
  }
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    '/': () => list.current?.querySelector<HTMLElement>('input[type="search"]')?.focus(),
  })
  useEffect(() => {
    if (chosen) list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const choosing = { chosenId: chosen?.id, onChoose: (id: CarrierId) => choice.set(id) }
  return (
    <Screen title={title} tab="find" wide>
      <Workbench>
        <section ref={list} className={styles.list} aria-label={words.list}>
          <Box className={styles.body} scrolls>
            <Ask answer={answer} />
            <Results answer={answer} choosing={choosing} keys={<Hints />} />
          </Box>
        </section>
        <Ground answer={answer} chosenId={chosen?.id} />
        {chosen && <Page key={chosen.id} answer={answer} carrierId={chosen.id} />}
      </Workbench>
    </Screen>
  )
}

/** What the keys do. */
function Hints() {
  return (
    <div className={styles.hints}>
      <Key>J</Key>
      <Key>K</Key>
      {words.step}
      <Key>/</Key>
      {words.search}
    </div>
  )
}
