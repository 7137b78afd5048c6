import { districts } from '@shared/directory/districts'
import type { ListId } from '@shared/ids'
import { useQuery } from '@tanstack/react-query'
import { queryOf } from '@/api/query'
import { useList } from '@/api/use-list'
import { lists } from '@/copy/lists'
import { day } from '@/copy/moment'
import { clauses } from '@/copy/punctuation'
import { titles } from '@/copy/titles'
import { useDirectory } from '@/features/directory/use-directory'
import { Loaded } from '@/features/loaded'
import { Pages } from '@/features/loaded/pages'
import { now } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { there } from '@/platform/there'
import { useParams } from '@/platform/use-params'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { KeyValues } from '@/ui/key-values'
import { List, Row } from '@/ui/list'
import { Note } from '@/ui/note'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Empty } from '@/ui/states'
import styles from '../policy.module.scss'

const words = lists.page

/** The public lists of 培育成功, and one of them: names, title and days, and nothing else; for everybody. */
export default function RecognisedPage() {
  const { listId } = useParams('recognised')
  return <Screen title={titles.recognised}>{listId ? <One listId={listId} /> : <All />}</Screen>
}

function All() {
  const found = useList('lists.published', {})
  return (
    <Section title={words.all}>
      <Pages
        list={found}
        rows={3}
        empty={<Empty icon="doc" title={words.none} exit={{ words: words.toFind, onPress: () => go('find') }} />}
      >
        {(items) => (
          <List card>
            {items.map(({ id, name, count, publishedOn }) => (
              <Row
                key={id}
                to={there('recognised', { listId: id })}
                title={name}
                note={clauses([words.lead(count), words.publishedOn(day(publishedOn, now()))])}
              />
            ))}
          </List>
        )}
      </Pages>
    </Section>
  )
}

function One({ listId }: { listId: ListId }) {
  const list = useQuery(queryOf('lists.page', { listId }))
  const { data } = useDirectory()
  const here = new Set(data?.directory.carriers.map(({ id }) => id))
  return (
    <Loaded query={list} rows={4} list="recognised">
      {({ name, publishedOn, from, to, stations, official, head }) => (
        <>
          <Section>
            <Heading level={2} className={styles.title}>
              {name}
            </Heading>
            <Box>{words.lead(stations.length)}</Box>
            <Box>{words.publishedOn(day(publishedOn, now()))}</Box>
            <Box>{words.term(from, to)}</Box>
            {!official && <Note tone="warn">{words.sample}</Note>}
          </Section>
          <Section>
            <List card>
              {stations.map(({ place, carrierId, name: station, district, reachedOn }) => (
                <Row
                  key={place}
                  nth={place}
                  title={station}
                  note={clauses([districts[district].name, reachedOn && words.reached(day(reachedOn, now()))])}
                  to={here.has(carrierId) ? there('carrier', { carrierId }) : undefined}
                />
              ))}
            </List>
          </Section>
          <Section title={words.head}>
            {head ? (
              <Box className={styles.print}>
                <Box>{words.headNote(day(head.day, now()))}</Box>
                <KeyValues
                  rows={[
                    [words.prints.root, head.root],
                    [words.prints.signature, head.signature],
                    [words.prints.publicKey, head.publicKey],
                  ]}
                />
              </Box>
            ) : (
              <Box className={styles.second}>{words.noHead}</Box>
            )}
          </Section>
          <Section>
            <List card>
              <Row icon="list" title={words.all} to={there('recognised')} />
            </List>
          </Section>
        </>
      )}
    </Loaded>
  )
}
