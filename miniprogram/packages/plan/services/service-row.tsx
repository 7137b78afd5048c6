import { formatDay } from '@shared/calendar/format'
import type { Service } from '@shared/directory/carrier'
import { plan as copy } from '@/copy/plan'
import { planServices } from '@/copy/plan-services'
import { Failure } from '@/features/failure'
import { go } from '@/platform/navigate'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Dated } from '@/ui/whole'
import styles from '../parts/plan.module.scss'
import type { Planning } from '../parts/use-plan'
import { useShelf } from './use-shelf'

const words = planServices.services

interface ServiceRowProps {
  service: Service
  planning: Planning
  onStop: () => void
}

/** A service, how it stands, and what can be done with it. */
export function ServiceRow({ service, planning, onStop }: ServiceRowProps) {
  const { saved, plan, manager } = planning
  const { id, name, minutes, modes, needs = [], shelf } = service
  const action = useShelf(service, planning, () => undefined)
  const who = needs.flat().flatMap((lane) => plan.lanes.find((each) => each.id === lane)?.name ?? [])
  const known = saved.services.find(({ serviceId }) => serviceId === id)
  const say = (day: typeof saved.today) => formatDay(day, saved.today)
  const ended = shelf?.state === 'paused' && shelf.until !== null && shelf.until <= saved.today
  const off = ended ? undefined : shelf
  return (
    <Box className={styles.service}>
      <Box className={styles.words}>
        <Box className={styles.strong}>{name || planServices.service.blank}</Box>
        <Box className={styles.second}>
          {words.line(
            minutes,
            modes.map((mode) => copy.modes[mode]),
            who,
          )}
        </Box>
        {off ? (
          <Box className={off.state === 'paused' ? styles.warn : styles.second}>
            <Dated>{words.since(off, say)}</Dated>
          </Box>
        ) : known ? (
          <Box className={known.free === 0 ? styles.warn : styles.good}>{words.free(known.free)}</Box>
        ) : (
          <Box className={styles.warn}>{copy.newTag}</Box>
        )}
      </Box>
      {manager && (
        <Box className={styles.acts}>
          {off ? (
            <>
              <Button kind="quiet" size="small" busy={action.busy} onPress={() => action.run(undefined)}>
                {off.state === 'paused' ? words.resume : words.again}
              </Button>
              {off.state === 'paused' && (
                <Button kind="quiet" size="small" onPress={onStop}>
                  {words.until}
                </Button>
              )}
            </>
          ) : (
            known && (
              <Button kind="quiet" size="small" aria-label={words.stopOf(name)} onPress={onStop}>
                {words.stop}
              </Button>
            )
          )}
          <Button
            kind="text"
            size="small"
            aria-label={words.editOf(name)}
            onPress={() => go('serviceEdit', { serviceId: id })}
          >
            {words.edit}
          </Button>
        </Box>
      )}
      <Failure action={action} />
    </Box>
  )
}
