import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { loadEnvFile } from 'node:process'
import { buildClient, root } from './build'

const target = process.argv[2]
if (target !== 'h5' && target !== 'weapp') throw new Error('usage: build-client.mts h5|weapp')
// What the operator set; tests and `npm start` build without.
const operator = path.join(root, '.env')
if (existsSync(operator)) loadEnvFile(operator)
await buildClient(target)
// WeChat's developer tools open this folder, and take the AppID from here.
const appid = process.env.APP_ID
if (target === 'weapp' && appid) {
  const file = path.join(root, 'project.private.config.json')
  writeFileSync(file, `${JSON.stringify({ appid }, null, 2)}\n`)
}
