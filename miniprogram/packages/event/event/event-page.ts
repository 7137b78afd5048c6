import type { Output } from '@/api/contract'

export type EventPage = Output<'event.get'>
export type Part = Output<'event.joined'>
export type JoinOf = NonNullable<Part['join']>
