import type { LocalDate } from '../calendar/local-date'
import { listPrint as words } from '../copy/list-print'
import { type DistrictCode, districts } from '../directory/districts'

/** What of a published list is printed. */
export interface ListToPrint {
  name: string
  publishedOn: LocalDate
  from: LocalDate
  to: LocalDate
  /** false: made by a sample table, and said so */
  official: boolean
  results: readonly { name: string; district: DistrictCode; reachedOn: LocalDate | null }[]
  head: { day: LocalDate; root: string; signature: string; publicKey: string } | null
}

/** A list laid out, whatever it is printed into. */
export interface Printed {
  title: string
  lines: readonly string[]
  columns: readonly string[]
  rows: readonly (readonly (string | number)[])[]
  head: readonly (readonly [label: string, value: string])[]
  headNote: string
}

/** A list as everybody may read it; the day of reaching is a column where it counts for one of them. */
export function printed({ name, publishedOn, from, to, official, results, head }: ListToPrint): Printed {
  const { place, reachedOn, ...columns } = words.columns
  const reached = results.some((result) => result.reachedOn !== null)
  return {
    title: words.title(name),
    lines: [
      ...(official ? [] : [words.sample]),
      ...[words.publishedOn(publishedOn), words.term(from, to), words.count(results.length)],
    ],
    columns: [place, columns.name, columns.district, ...(reached ? [reachedOn] : [])],
    rows: results.map((result, i) => [
      ...[i + 1, result.name, districts[result.district].name],
      ...(reached ? [result.reachedOn ?? ''] : []),
    ]),
    head: head
      ? [
          [words.headOf.day, head.day],
          [words.headOf.root, head.root],
          [words.headOf.signature, head.signature],
          [words.headOf.publicKey, head.publicKey],
        ]
      : [],
    headNote: head ? words.headNote : words.noHead,
  }
}
