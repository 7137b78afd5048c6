import { beijingDate, instantOf } from '@shared/calendar/beijing'
import { localDate } from '@shared/calendar/local-date'
import { asId } from '@shared/ids'
import { product } from '@shared/law/basis'
import type { EventKind, LifecycleEvent } from '@shared/lifecycle/event'

/** Something that happened to one organisation, recorded at a time and counting from its day. */
export const event = (what: EventKind, iso: string, own: Partial<LifecycleEvent> = {}): LifecycleEvent => ({
  subject: { organisationId: asId('o_test'), carrierId: asId('station-test'), kind: 'station' },
  what,
  at: instantOf(iso),
  effectiveOn: beijingDate(instantOf(iso)),
  byId: asId('p_test'),
  caseId: null,
  published: null,
  instrument: 'g26',
  basis: product('测试。'),
  settings: 0,
  ...own,
})

/** A recognition of a list whose days are from and to. */
export const recognised = (from: string, to: string, own: Partial<LifecycleEvent> = {}): LifecycleEvent =>
  event('recognised', `${from}T10:00:00+08:00`, {
    published: {
      listId: asId(`list-${from}`),
      listName: '测试名单',
      name: '测试服务站（示例）',
      place: 1,
      from: localDate(from),
      to: localDate(to),
      passedOn: null,
      reachedOn: null,
    },
    ...own,
  })
