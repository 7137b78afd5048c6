import { startLocalCloud } from '../index'
import { COLLECTIONS, ENV } from './ledger'

/** The process that is killed: a cloud on the folder given, which says its url when it serves. */
async function main([dataDir]: string[]) {
  const cloud = await startLocalCloud({
    dataDir: dataDir!,
    env: ENV,
    collections: COLLECTIONS,
    indexes: [{ collection: 'entries', name: 'by_round', keys: [['round', 1]] }],
    functions: [],
    httpAccess: [],
    timers: false,
  })
  process.send?.({ url: cloud.url })
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
