import type { Part } from '../bank'

/** How a table is read, compared, tried and approved. */
export const tables: Part = {
  tests: [
    {
      project: 'unit',
      files: ['import', 'replay', 'decide-table'].map((name) => `test/shared/points/${name}.test.ts`),
    },
  ],
  bugs: [
    {
      says: 'a formula is read as what it says',
      find: "(cell && !cell.formula ? cell.text.trim() : '')",
      replace: "(cell ? cell.text.trim() : '')",
    },
    {
      says: 'a formula is no problem',
      find: '    formula ? [problemAt(',
      replace: "    formula && text === '' ? [problemAt(",
    },
    {
      says: 'a sheet with more rows than are read is read as a shorter one',
      find: 'if (grid.cut) problems.push',
      replace: 'if (grid.cut && grid.rows.length === 0) problems.push',
    },
    {
      says: 'an item without its source is taken',
      find: "source ? [] : [problemAt(cellOf([half, nth, 'source']), 'MISSING', id)]",
      replace: "source !== '' ? [] : [problemAt(cellOf([half, nth, 'source']), 'MISSING', id)]",
    },
    {
      says: 'two kinds of carriers cannot begin a table on one day',
      find: 'other.kind === table.kind && other.effectiveFrom === table.effectiveFrom',
      replace: 'other.effectiveFrom === table.effectiveFrom',
    },
    {
      says: 'an item that was renamed is the same without anybody saying so',
      find: 'item.id === id && item.name === name)',
      replace: 'item.id === id)',
    },
    {
      says: 'what is mapped to an item that is not there counts as mapped',
      find: 'return mapping[id] !== null && !has(other, half, mapping[id]!)',
      replace: 'return mapping[id] === undefined && !has(other, half, mapping[id]!)',
    },
    {
      says: 'who proposed it approves it',
      find: 'if (facts.proposedById === seen.byId) return',
      replace: 'if (facts.proposedById === null) return',
    },
    {
      says: 'another page than the proposed one is approved',
      find: 'if (facts.fingerprint !== seen.fingerprint) return',
      replace: 'if (facts.fingerprint === null) return',
    },
    {
      says: 'a table begins today, on what was already awarded',
      find: 'if (table.effectiveFrom <= today) return',
      replace: 'if (table.effectiveFrom < today) return',
    },
    {
      says: 'two items that become one count their occurrences apart',
      find: 'awardsBefore: facts.awardsBefore + more',
      replace: 'awardsBefore: facts.awardsBefore + 0 * more',
    },
    {
      says: 'a replay tells of no entry that a person mapped to none',
      find: "Object.hasOwn(mapping, entry.itemId) ? 'MAPPED_TO_NONE' : 'ITEM_UNKNOWN'",
      replace: "'ITEM_UNKNOWN'",
    },
    {
      says: 'a replay takes the old amounts’ facts, whatever the record says',
      find: '...facts, ...records.get(recordId), awardsBefore',
      replace: '...records.get(recordId), ...facts, awardsBefore',
    },
  ],
}
