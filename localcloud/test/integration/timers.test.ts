import { expect, it } from 'vitest'
import { parseCron } from '../../functions/cron'
import { fixture, withCloud } from './cloud'

const beijing = (text: string) => Date.parse(`${text}+08:00`)
const next = (cron: string, after: string) => {
  const ms = parseCron(cron).next(beijing(after))
  return ms === undefined ? undefined : new Date(ms + 8 * 3600_000).toISOString().slice(0, 19)
}

it('reads seven fields in Beijing time', () => {
  expect(next('*/5 * * * * * *', '2026-11-20T10:00:00')).toBe('2026-11-20T10:00:05')
  expect(next('0 0 2 * * * *', '2026-11-20T02:00:00')).toBe('2026-11-21T02:00:00')
  expect(next('0 30 9 1 * * *', '2026-11-20T10:00:00')).toBe('2026-12-01T09:30:00')
  expect(next('0 0 8 * * MON-FRI *', '2026-11-20T09:00:00')).toBe('2026-11-23T08:00:00')
  expect(next('0 0 8 * * 0 *', '2026-11-20T09:00:00')).toBe('2026-11-22T08:00:00')
  expect(next('0 0 8 * * 7 *', '2026-11-20T09:00:00')).toBe('2026-11-22T08:00:00')
  expect(next('0 0 0 29 FEB * *', '2026-11-20T09:00:00')).toBe('2028-02-29T00:00:00')
  expect(next('0 0 0 1 1 * 2027', '2026-11-20T09:00:00')).toBe('2027-01-01T00:00:00')
  expect(next('0 15,45 8-10/2 * * * *', '2026-11-20T08:20:00')).toBe('2026-11-20T08:45:00')
  expect(next('0 15,45 8-10/2 * * * *', '2026-11-20T08:45:00')).toBe('2026-11-20T10:15:00')
  expect(next('0 0 0 1 1 * 2020', '2026-11-20T09:00:00')).toBeUndefined()
  expect(next('0 0 0 20 * MON *', '2026-11-20T09:00:00')).toBe('2026-11-23T00:00:00')
  expect(next('0 0 0 20 * ? *', '2026-11-20T09:00:00')).toBe('2026-12-20T00:00:00')
  expect(next('0 0 0 ? dec mon-wed *', '2026-11-20T09:00:00')).toBe('2026-12-01T00:00:00')
  expect(next('0 1/10 * * * * *', '2026-11-20T09:51:00')).toBe('2026-11-20T10:01:00')
  expect(next('0 0 0 * * 1/2 *', '2026-11-20T09:00:00')).toBe('2026-11-23T00:00:00')
  expect(next('0 0 0 30 2 * *', '2026-11-20T09:00:00')).toBeUndefined()
  expect(next('0 0 0 1 1 * 2027,2031', '2027-01-01T00:00:00')).toBe('2031-01-01T00:00:00')
})

it('takes the first second that lies after the moment given, part of a second or not', () => {
  const noon = beijing('2026-11-20T12:00:00')
  const cron = parseCron('0 0 12 * * * *')
  expect([noon - 1000, noon - 1, noon, noon + 1].map((ms) => cron.next(ms))).toEqual([
    noon,
    noon,
    noon + 86_400_000,
    noon + 86_400_000,
  ])
})

it('refuses what it does not understand', () => {
  for (const bad of [
    '* * * * *',
    '60 * * * * * *',
    'x * * * * * *',
    '0 0 24 * * * *',
    '5-1 * * * * * *',
    '*/0 * * * * * *',
    '0 0 0 L * * *',
    '0 0 0 15W * * *',
    '0 0 0 ? * 1#2 *',
    '0 0 0 +1 * MON *',
    '/5 * * * * * *',
    '1,,2 * * * * * *',
    '0 0 JAN * * * *',
    '0 0 0 * FOO * *',
    '0 0 0 * * 8 *',
    '@daily',
    '',
  ])
    expect(() => parseCron(bad), bad).toThrow(RangeError)
})

const every = (config: string) => fixture('echo', { triggers: [{ name: 'tick', type: 'timer', config }] })
const runs = (lines: { text: string }[]) => lines.filter(({ text }) => text.startsWith('Duration')).length

it('runs on the clock of the cloud, once for a jump over many', () =>
  withCloud({ functions: [every('0 0 2 * * * *')], timers: true }, async (cloud) => {
    const started = cloud.now()
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(runs(cloud.logs('echo'))).toBe(0)
    cloud.setClockOffset(3 * 86_400_000)
    await expect.poll(() => runs(cloud.logs('echo'))).toBe(1)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(runs(cloud.logs('echo'))).toBe(1)
    cloud.setClockOffset(0)
    expect(cloud.now() - started).toBeLessThan(20_000)
    cloud.setClockOffset(86_400_000)
    await expect.poll(() => runs(cloud.logs('echo'))).toBe(2)
  }))

it('hands over the event of a timer, with no caller', () =>
  withCloud({ functions: [every('0 0 2 * * * *')], clockOffset: -1000 }, async (cloud) => {
    const before = cloud.now()
    const result = (await cloud.runTimer('echo', 'tick')) as {
      event: Record<string, string>
      parsed: { environment: object }
    }
    expect(result.event).toMatchObject({ Type: 'Timer', TriggerName: 'tick', Message: '' })
    expect(result.event.Time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    expect(Date.parse(result.event.Time!)).toBeGreaterThan(before - 1000)
    expect(Date.parse(result.event.Time!)).toBeLessThanOrEqual(cloud.now())
    expect(result.parsed.environment).toMatchObject({ TRIGGER_SRC: 'timer', TCB_SOURCE: 'wx_trigger' })
    expect(result.parsed.environment).not.toHaveProperty('WX_OPENID')
    await expect(cloud.runTimer('echo', 'absent')).rejects.toThrow('absent')
  }))

it('never runs one trigger twice at a time', () =>
  withCloud(
    { functions: [fixture('unhurried', { triggers: [{ name: 'tick', type: 'timer', config: '* * * * * * *' }] })] },
    async (cloud) => {
      const run = () => cloud.runTimer('unhurried', 'tick')
      await Promise.all([run(), run(), run()])
      const said = cloud
        .logs('unhurried')
        .filter(({ level }) => level === 'log')
        .map(({ text }) => text)
      expect(said).toEqual(['begin', 'end', 'begin', 'end', 'begin', 'end'])
    },
  ))

it('leaves out a run that is due while the last one goes on', () =>
  withCloud(
    {
      timers: true,
      functions: [
        fixture('unhurried', {
          envVariables: { PAUSE: '1500' },
          triggers: [{ name: 'tick', type: 'timer', config: '0 0 2 * * * *' }],
        }),
      ],
    },
    async (cloud) => {
      const said = () => cloud.logs('unhurried').flatMap(({ level, text }) => (level === 'log' ? [text] : []))
      cloud.setClockOffset(86_400_000)
      await expect.poll(said).toEqual(['begin'])
      cloud.setClockOffset(2 * 86_400_000)
      await expect.poll(said).toEqual(['begin', 'end'])
      await new Promise((resolve) => setTimeout(resolve, 500))
      expect(said()).toEqual(['begin', 'end'])
    },
  ))
