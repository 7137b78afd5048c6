import { asId, type Id } from '@shared/ids'
import { newId } from '@/platform/id'

/** The id of something that a plan has not had before: letters, digits, a hyphen. @param kind its first letter */
export const freshId = <I extends Id<string>>(kind: string): I =>
  asId<I>(
    `${kind}-${newId()
      .replace(/[^A-Za-z\d]/g, '')
      .slice(0, 12)}`,
  )
