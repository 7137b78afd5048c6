import { useQuery } from '@tanstack/react-query'
import { queryOf } from '@/api/query'
import { tasks as words } from '@/copy/tasks'
import { titles } from '@/copy/titles'
import { Loaded } from '@/features/loaded'
import { onward } from '@/features/lost/onward'
import { WorkScreen } from '@/features/work/work-screen'
import { there } from '@/platform/there'
import { DESKTOP, useMinWidth } from '@/platform/use-min-width'
import { Box } from '@/ui/base/box'
import { List, Row } from '@/ui/list'
import { Empty } from '@/ui/states'
import { Column, Workbench } from '@/ui/workbench'
import { TaskCard } from './task-card'
import styles from './tasks.module.scss'

/** What the system did by itself in the last hour (J6), for those who run it. */
export default function TasksPage() {
  return (
    <WorkScreen title={titles.tasks} current="tasks" needs="system.tasks">
      {() => <Tasks />}
    </WorkScreen>
  )
}

function Tasks() {
  const beside = useMinWidth(DESKTOP)
  const query = useQuery({ ...queryOf('system.tasks', {}), refetchInterval: 30_000 })
  return (
    <Workbench>
      <Column label={titles.tasks} kind="main">
        <Loaded query={query} rows={6}>
          {({ tasks }) =>
            tasks.length === 0 ? (
              <Empty icon="clock" {...words.none} exit={onward('me')} />
            ) : (
              <Box className={styles.page}>
                <Box className={styles.lead}>{words.lead}</Box>
                <Box className={styles.cards}>
                  {tasks.map((task) => (
                    <TaskCard key={task.name} task={task} />
                  ))}
                </Box>
                {!beside && (
                  <List card>
                    <Row icon="user" title={titles.me} to={there('me')} />
                  </List>
                )}
              </Box>
            )
          }
        </Loaded>
      </Column>
    </Workbench>
  )
}
