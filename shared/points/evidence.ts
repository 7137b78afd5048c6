import type { PointsTable } from './table'

/** The kinds of 佐证材料 that this version has a name for (C2). */
export const evidenceKinds = [
  'photo',
  'sign-in-sheet',
  'minutes',
  'announcement',
  'agreement',
  'report',
  'result',
  'other',
] as const

export type NamedEvidence = (typeof evidenceKinds)[number]
/** One of these, or a table's own, in its own words: a table names what it asks for, and a station attaches files of that kind. */
export type EvidenceKind = string

export const evidenceKindLabel: Record<NamedEvidence, string> = {
  photo: '现场照片',
  'sign-in-sheet': '签到表',
  minutes: '服务纪要',
  announcement: '活动通知',
  agreement: '合同或协议',
  report: '服务报告',
  result: '成果证明',
  other: '其他材料',
}

export function isNamedEvidence(kind: EvidenceKind): kind is NamedEvidence {
  return (evidenceKinds as readonly string[]).includes(kind)
}

/** What can be attached where these tables count: the kinds that have a name here, and whatever else an item of them asks for. */
export const isAttachable = (kind: EvidenceKind, tables: readonly PointsTable[]): boolean =>
  isNamedEvidence(kind) ||
  tables.some(({ items }) => items.some(({ evidence }) => evidence.some((asked) => asked.kind === kind)))
