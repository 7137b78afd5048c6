import { startCloud } from '../../dev/cloud'

/** The process that is killed: the product on the data folder given, which says its url when it serves. */
const [dataDir = '', functionsDir = '', now = ''] = process.argv.slice(2)
const { cloud } = await startCloud({ dataDir, functionsDir, clockOffset: Number(now) - Date.now(), timers: false })
process.send?.({ url: cloud.url })
// whoever started it has gone
process.on('disconnect', () => process.exit(1))
