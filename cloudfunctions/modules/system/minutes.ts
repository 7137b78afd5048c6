import type { TaskMinute } from '../../store/tasks'

const minuteMs = 60_000

export const lastHour = (minutes: readonly TaskMinute[], now: number) =>
  minutes.filter(({ at }) => at > now - 60 * minuteMs)

/** The last hour's minutes with what was done now added to the present one. */
export function counted(minutes: readonly TaskMinute[], now: number, done: number, failed: number): TaskMinute[] {
  const recent = lastHour(minutes, now)
  if (done === 0 && failed === 0) return recent
  const at = now - (now % minuteMs)
  const same = recent.find((minute) => minute.at === at) ?? { at, done: 0, failed: 0 }
  return [...recent.filter((minute) => minute !== same), { at, done: same.done + done, failed: same.failed + failed }]
}
