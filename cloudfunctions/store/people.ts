import type { PersonId } from '@shared/ids'
import { collection } from './collection'

/** A person is a WeChat identity; the openid is kept only to address messages to them. */
export interface Person {
  _id: PersonId
  openid: string
  createdAt: number
}
export const people = collection<Person>('people')
