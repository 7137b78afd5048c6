import { buildClient } from './build'

const target = process.argv[2]
if (target !== 'h5' && target !== 'weapp') throw new Error('usage: build-client.mts h5|weapp')
await buildClient(target)
