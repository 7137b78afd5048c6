import { useList } from '@/api/use-list'
import { tables as words } from '@/copy/tables'
import { titles } from '@/copy/titles'
import { Missing } from '@/features/loaded/missing'
import { may } from '@/features/work/entries'
import { WorkScreen } from '@/features/work/work-screen'
import { go } from '@/platform/navigate'
import { there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { List, Row } from '@/ui/list'
import { More } from '@/ui/more'
import { Section } from '@/ui/section'
import { Empty } from '@/ui/states'
import { Column, Workbench } from '@/ui/workbench'
import { Bring } from './bring'
import styles from './tables.module.scss'

/** 积分表: which versions are in use, and what was brought to take their place (D2). */
export default function TablesPage() {
  return (
    <WorkScreen title={titles.tables} current="tables" needs="table.list">
      {(officer) => <Tables mayBring={may(officer, 'table.begin')} />}
    </WorkScreen>
  )
}

function Tables({ mayBring }: { mayBring: boolean }) {
  const drafts = useList('table.list', {})
  const { items, first, more, query } = drafts
  return (
    <Workbench>
      <Column label={titles.tables} kind="main">
        {items && first ? (
          <Box className={styles.page}>
            <Section title={words.inUse}>
              <List card>
                {first.inUse.map(({ id, version, official, label, effectiveFrom, items }) => (
                  <Row
                    key={`${id} ${version}`}
                    title={official ? label : words.version(version, official)}
                    note={words.from(effectiveFrom, items)}
                    aside={official ? version : undefined}
                  />
                ))}
              </List>
            </Section>
            <Section title={words.drafts}>
              {items.length === 0 ? (
                <Empty icon="doc" {...words.none} exit={{ words: words.toStations, onPress: () => go('stations') }} />
              ) : (
                <List card>
                  {items.map(({ id, fileName, state }) => (
                    <Row
                      key={id}
                      title={fileName}
                      note={words.states[state]}
                      tone={state === 'broken' ? 'bad' : undefined}
                      to={there('tableDraft', { draftId: id })}
                    />
                  ))}
                </List>
              )}
              <More {...more} byReaching={false} inset />
            </Section>
            {mayBring && (
              <Section>
                <Bring />
              </Section>
            )}
          </Box>
        ) : (
          <Missing query={query} rows={4} />
        )}
      </Column>
    </Workbench>
  )
}
