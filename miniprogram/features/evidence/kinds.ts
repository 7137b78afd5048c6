import { evidenceKindLabel, isEvidenceKind } from '@shared/points/evidence'

export const SHEET = 'sign-in-sheet'

export const kindLabel = (kind: string) => (isEvidenceKind(kind) ? evidenceKindLabel[kind] : kind)
