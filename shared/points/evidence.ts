/** The kinds of 佐证材料 a points table may ask for (C2). A table names them; a station attaches files of a kind. */
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

export type EvidenceKind = (typeof evidenceKinds)[number]

export const evidenceKindLabel: Record<EvidenceKind, string> = {
  photo: '现场照片',
  'sign-in-sheet': '签到表',
  minutes: '服务纪要',
  announcement: '活动通知',
  agreement: '合同或协议',
  report: '服务报告',
  result: '成果证明',
  other: '其他材料',
}

export function isEvidenceKind(kind: string): kind is EvidenceKind {
  return (evidenceKinds as readonly string[]).includes(kind)
}
