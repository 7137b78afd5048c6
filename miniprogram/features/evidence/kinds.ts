import { evidenceKindLabel, isNamedEvidence } from '@shared/points/evidence'

export const SHEET = 'sign-in-sheet'

export const kindLabel = (kind: string) => (isNamedEvidence(kind) ? evidenceKindLabel[kind] : kind)
