import { beijingDate } from '@shared/calendar/beijing'
import { formatDate } from '@shared/calendar/format'
import type { Item } from '@/api/contract'
import { desk as words } from '@/copy/desk'
import { clauses } from '@/copy/punctuation'
import { now } from '@/platform/clock'

export type LedgerEntry = Item<'points.ledger'>

/** When what a row is about happened: its day, or only its cycle where the day would tell on somebody. */
export const dateOfRow = ({ date, cycleYear }: LedgerEntry): string =>
  date === null ? words.ledger.inCycle(cycleYear) : formatDate(date, beijingDate(now()))

/** 核实记分，佐证 3 份，已撤回. */
export const noteOfRow = ({ kind, evidence, reversed, held, leftOver }: LedgerEntry): string =>
  clauses([
    words.ledger.kind[kind],
    words.ledger.evidence(evidence.length),
    ...(reversed ? [words.ledger.reversed] : []),
    ...(held ? [words.ledger.held] : []),
    ...(leftOver ? [words.ledger.leftOver] : []),
  ])
