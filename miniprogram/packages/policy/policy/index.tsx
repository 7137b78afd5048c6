import { useEffect, useState } from 'react'
import { library as words } from '@/copy/policies'
import { titles } from '@/copy/titles'
import { Loaded } from '@/features/loaded'
import { useInstrument } from '@/features/policy/queries'
import { jumpTo } from '@/platform/jump'
import { useShare } from '@/platform/share'
import { there } from '@/platform/there'
import { useParams } from '@/platform/use-params'
import { BottomBar } from '@/ui/bottom-bar'
import { Button } from '@/ui/button'
import { List, Row } from '@/ui/list'
import { Screen } from '@/ui/screen'
import { Sheet } from '@/ui/sheet'
import { Head } from './head'
import { anchorOf, openingOf } from './passage'
import { Passages } from './passages'

/** A text word for word, made for reading, with a list to jump by (G1). */
export default function PolicyPage() {
  const { instrumentId, nth } = useParams('policy')
  const [choosing, setChoosing] = useState(false)
  const query = useInstrument(instrumentId)
  useShare(query.data?.title ?? titles.policy, instrumentId ? there('policy', { instrumentId }) : there('policies'))
  const loaded = query.data !== undefined
  useEffect(() => {
    if (loaded && nth !== undefined) jumpTo(anchorOf(nth))
  }, [loaded, nth])
  const jump = (index: number) => {
    setChoosing(false)
    jumpTo(anchorOf(index))
  }
  return (
    <Screen
      title={titles.policy}
      surface
      bar={
        query.data && (
          <BottomBar>
            <Button kind="quiet" wide icon="list" onPress={() => setChoosing(true)}>
              {words.jump}
            </Button>
          </BottomBar>
        )
      }
    >
      <Loaded list="policies" query={query} rows={6}>
        {(instrument) => (
          <>
            <Head instrument={instrument} />
            <Passages instrument={instrument} />
            {choosing && (
              <Sheet title={words.jump} onClose={() => setChoosing(false)} flush>
                <List>
                  {instrument.articles.map((passage, index) => (
                    <Row
                      key={passage.article}
                      title={passage.article}
                      note={openingOf(passage) || undefined}
                      onPress={() => jump(index)}
                    />
                  ))}
                </List>
              </Sheet>
            )}
          </>
        )}
      </Loaded>
    </Screen>
  )
}
