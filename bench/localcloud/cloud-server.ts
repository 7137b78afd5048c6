import { startLocalCloud } from '../../localcloud'
import { COLLECTION, INDEXES } from './workload'

/** The process under test: a local CloudBase on the given folder; prints its URL when it is ready and ends with its parent. */
async function main([dataDir, env]: string[]) {
  const cloud = await startLocalCloud({
    dataDir: dataDir!,
    env: env!,
    collections: [COLLECTION],
    indexes: INDEXES,
    functions: [],
    httpAccess: [],
    timers: false,
  })
  process.once('disconnect', () => void cloud.close().then(() => process.exit()))
  process.send?.({ url: cloud.url })
}

void main(process.argv.slice(2))
