import type { EvidenceKind } from '@shared/points/evidence'
import { collection } from './collection'

export interface Evidence {
  id: string
  kind: EvidenceKind
  name: string
  type: 'image/jpeg' | 'image/png' | 'application/pdf'
  bytes: number
  sha256: string
  fileId: string
  addedAt: number
  addedBy: string
}

/** One per completed service (C1). Evidence is frozen from the first claim on (C2). */
export interface ServiceRecord {
  _id: string
  booking: string
  carrier: string
  district: string
  enterprise: string
  service: string
  serviceName: string
  category: string
  mode: string
  date: string
  startedAt: number
  completedAt: number
  completedBy: string
  summary: string
  evidence: Evidence[]
  frozenAt: number | null
  confirmation: 'confirmed' | 'denied' | null
  confirmationNote: string
  confirmedAt: number | null
  rating: string | null
}
export const records = collection<ServiceRecord>('records')
export const recordId = (booking: string) => `r_${booking}`

export interface Upload {
  _id: string
  record: string
  carrier: string
  kind: EvidenceKind
  name: string
  cloudPath: string
  fileId: string
  by: string
  at: number
  attachedAt: number | null
}
export const uploads = collection<Upload>('uploads')
