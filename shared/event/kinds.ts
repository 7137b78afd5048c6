import { type Basis, product } from '../law/basis'
import { salon, seminar, summit } from '../law/g26/activities'
import { digital, lecture, livePolicy, maker, roadshow, sharing } from '../law/p25/activities'

interface EventKind {
  label: string
  /** where the documents name it, or that they do not */
  basis: Basis
}

/** Kinds of events (B7): those that the documents name, under their words, and all others. */
export const eventKinds = {
  'live-policy': { label: livePolicy.value, basis: livePolicy.basis },
  lecture: { label: lecture.value, basis: lecture.basis },
  sharing: { label: sharing.value, basis: sharing.basis },
  maker: { label: maker.value, basis: maker.basis },
  digital: { label: digital.value, basis: digital.basis },
  roadshow: { label: roadshow.value, basis: roadshow.basis },
  salon: { label: salon.value, basis: salon.basis },
  seminar: { label: seminar.value, basis: seminar.basis },
  summit: { label: summit.value, basis: summit.basis },
  other: { label: '其他活动', basis: product('文件没有点名的活动，由主办的定。') },
} as const satisfies Record<string, EventKind>

export type EventKindId = keyof typeof eventKinds
export const eventKindIds = Object.keys(eventKinds) as [EventKindId, ...EventKindId[]]
