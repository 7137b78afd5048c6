import type { Part } from '../bank'

/** How a station's cycle is added up. */
export const engine: Part = {
  tests: [
    {
      project: 'unit',
      files: ['caps', 'cycle', 'standing', 'ledger'].map((name) => `test/shared/points/${name}.test.ts`),
    },
    {
      project: 'unit',
      files: ['standing.property', 'standing-slowly.property', 'standing-oracle.property', 'kept-figures'].map(
        (name) => `test/shared/points/${name}.test.ts`,
      ),
    },
  ],
  bugs: [
    {
      says: 'the last entry under a cap counts whole, however little room is left',
      find: '        counts = room\n',
      replace: '        counts = Math.max(room, 0) > 0 ? counts : 0\n',
    },
    {
      says: 'an entry that counts for nothing uses up a cap in times',
      find: '    if (counts > 0) {\n',
      replace: '    if (counts >= 0) {\n',
    },
    {
      says: 'a scaled cap in times lets the whole of the last entry count',
      find: 'inTimes[cap] ? worth * Math.min(left, num) : left',
      replace: 'inTimes[cap] ? worth * (left > 0 ? num : 0) : left',
    },
    {
      says: 'caps per day, month and quarter shrink with a short cycle too',
      find: 'const scaled = cap.whole && (',
      replace: 'const scaled = cap.id !== null && (',
    },
    {
      says: 'a later version that allows less does not hold what came before it',
      find: 'together ? cap.mostTogether : cap.most',
      replace: 'cap.most',
    },
    {
      says: 'versions never share their caps',
      find: 'own[together(cap) ? cap.first : nth]!',
      replace: 'own[cap.oneOff ? cap.first : nth]!',
    },
    {
      says: 'a one-off item can be had once under each version',
      find: 'const together = (cap: CompiledCap) => cap.oneOff || scale',
      replace: 'const together = (_: CompiledCap) => scale',
    },
    {
      says: 'of entries on one day the later id counts first',
      find: '(ids[a]! < ids[b]! ? -1 : ids[a]! > ids[b]! ? 1 : 0)',
      replace: '(ids[a]! < ids[b]! ? 1 : ids[a]! > ids[b]! ? -1 : 0)',
    },
    {
      says: 'entries that come in the order of days, but not of ids, are taken as they come',
      find: 'if (apart < 0 || (apart === 0 && ids[i]! < ids[i - 1]!)) return false',
      replace: 'if (apart < 0) return false',
    },
    {
      says: 'the last day of a cycle is not in it',
      find: 'if (day < first || day > to) return null',
      replace: 'if (day < first || day >= to) return null',
    },
    {
      says: 'a service completed after the cycle counts by the day it began, whatever the reading',
      find: 'dates[by] ?? dates.service',
      replace: "by === 'completed' ? dates.service : (dates[by] ?? dates.service)",
    },
    {
      says: 'quarters begin in February',
      find: 'Math.floor(day / (3 * MONTH))',
      replace: 'Math.floor((day - MONTH) / (3 * MONTH))',
    },
    {
      says: 'an enterprise has one bucket for all months',
      find: 'numberOf(numbers, enterpriseId) * times + timeOf(day) - first',
      replace: 'numberOf(numbers, enterpriseId) * times',
    },
    {
      says: 'a reversed reversal stays reversed',
      find: '!reversed.has(id) || !inForce(reversalId(id))',
      replace: '!reversed.has(id)',
    },
    {
      says: 'an entry of an item that the table does not have counts for nothing, silently',
      find: '      if (slot === undefined)\n        throw',
      replace: '      if (slot === undefined) return 0\n      if (slot === -1)\n        throw',
    },
    {
      says: 'a standing is judged by the first version of the table, not by the one in force at the end',
      find: 'const table = versionOn(tables, to)\n',
      replace: 'const table = versionOn(tables.slice(0, 1), to)\n',
    },
    {
      says: 'deductions scale whatever the reading',
      find: "readings.deductionsScale === 'scaled' ? factor : one",
      replace: 'readings.deductionsScale ? factor : one',
    },
    {
      says: 'the ceiling is put on after scaling whatever the reading',
      find: "const first = readings.totalCap === 'before'",
      replace: "const first = readings.totalCap === 'before' && num === den",
    },
    {
      says: 'only more than the pass mark passes',
      find: 'num >= exact(passMark * den)',
      replace: 'num > exact(passMark * den)',
    },
    {
      says: 'deductions can take a total below zero',
      find: 'num: Math.max(0, kept - off)',
      replace: 'num: kept - off',
    },
    {
      says: 'a month of which a day counts is left out at the beginning',
      find: 'last.month - first.month + 1',
      replace: 'last.month - first.month',
    },
    {
      says: 'caps in times follow those in points whatever the reading',
      find: "return timesCaps === 'as-points' ? 'all' : 'points'",
      replace: "return timesCaps === 'as-points' ? 'all' : 'all'",
    },
    {
      says: 'a cycle that is not the scaled one is scaled when it begins late',
      find: 'shortened: rule.scaled === year && publishedOn > from',
      replace: 'shortened: publishedOn > from',
    },
    {
      says: 'an entry kept up to date is put behind others of its day whatever its id',
      find: '(apart === 0 && other.id < id)',
      replace: '(apart === 0 && other.id !== id)',
    },
  ],
}
