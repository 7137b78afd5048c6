import type { ratingTags } from '@shared/contract/rating'
import { collection } from './collection'

export interface Rating {
  _id: string
  record: string
  carrier: string
  enterprise: string
  stars: number
  tags: (typeof ratingTags)[number][]
  text: string
  anonymous: boolean
  by: string
  at: number
  /** shown to others only after the content check has passed */
  textPassedAt: number | null
}
export const ratings = collection<Rating>('ratings')
export const ratingId = (record: string) => `rating:${record}`
