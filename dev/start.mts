import path from 'node:path'
import { parseArgs } from 'node:util'
import { yearFaces, yearPeople } from '../demo/year/people'
import { buildClient, root } from './build'
import { cachedFunctions } from './cached-functions'
import { startCloud } from './cloud'
import { startFront } from './front'
import { seedPersonaSessions, townspeople } from './personas'
import { isEmpty, seedTown } from './seed'
import { seedTownEvents } from './town-events'
import { seedTownSettings } from './town-settings'
import { holdsYear, isEmptyFolder, loadYear } from './year/archive'
import { told } from './year/told'

/**
 * `npm start [-- --port 8787 --data .data --now 2026-09-30T10:00:00+08:00 --demo town|year|empty --seed 1]`
 * A year is lived on the first start, some minutes, and kept; it has a folder of its own, `.data-year`, and its clock goes on where it ends.
 * `--no-client` serves the operations without building the h5 client.
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8787' },
    data: { type: 'string' },
    now: { type: 'string' },
    demo: { type: 'string', default: 'town' },
    seed: { type: 'string', default: '1' },
    'no-client': { type: 'boolean', default: false },
  },
})

const wanted = values.now === undefined ? null : Date.parse(values.now)
if (Number.isNaN(wanted)) fail(`--now ${values.now} is not a date such as 2026-09-30T10:00:00+08:00`)
const isYear = values.demo === 'year'
if (!isYear && values.demo !== 'town' && values.demo !== 'empty')
  fail(`--demo ${values.demo} is not town, year or empty`)
const seed = Number(values.seed)
if (!Number.isInteger(seed) || seed < 1) fail(`--seed ${values.seed} is not a whole number from 1`)
const port = Number(values.port)
if (!Number.isInteger(port) || port < 0 || port > 65535) fail(`--port ${values.port} is not a port number`)

console.log('正在构建（第一次约半分钟）…')
const [functionsDir] = await Promise.all([cachedFunctions(), values['no-client'] ? null : buildClient('h5')])

const dataDir = path.resolve(root, values.data ?? (isYear ? '.data-year' : '.data'))
if (!isEmptyFolder(dataDir) && holdsYear(dataDir) !== isYear)
  fail(`${dataDir} holds another demo; --data names a folder of its own`)
if (isYear && isEmptyFolder(dataDir)) {
  console.log('正在载入一年的示例数据（第一次要几分钟，之后几秒）…')
  await loadYear(dataDir, { seed, size: 'year' }, told)
}
const { cloud, secrets } = await startCloud({
  dataDir,
  functionsDir,
  // a year goes on where it has come to, which the data says; all else at the real time
  clockOffset: (wanted ?? (isYear ? 0 : Date.now())) - Date.now(),
  onLog: (line) => (line.level === 'error' ? console.error(line.text) : undefined),
})
if (wanted !== null && cloud.now() - wanted > 60_000)
  console.log(
    `数据已经记到 ${new Date(cloud.now()).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })}，时钟从那时走起`,
  )
if (values.demo === 'town' && (await isEmpty(cloud))) {
  await seedTown(cloud)
  await seedTownSettings(cloud)
  await seedTownEvents(cloud)
  await seedPersonaSessions(cloud)
  await cloud.runTimer('jobs', 'tick') // so that the first page has a directory to show
}
const people = isYear ? { all: yearPeople, offered: yearFaces } : townspeople
const front = await startFront(cloud, port, undefined, people)

// before anybody can hear that it is ready, and stop it
let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    const left = cloud.violations()
    for (const address of left) console.error(`a function tried to reach ${address}`)
    void front
      .close()
      .then(() => cloud.close())
      .then(() => process.exit(left.length === 0 ? 0 : 1))
  })
}

console.log(`\n打开 ${front.url}    控制台 ${front.url}/console    接口 ${front.url}/openapi.json`)
if (values.demo === 'town') console.log(`第一次来？走一遍 ${front.url}/dev/walk：一步一步看完整个流程`)
if (values.demo !== 'empty') {
  console.log('\n示例人物（全部虚构），作为 authorization: Bearer <名字> 使用，或在页面下方切换：')
  for (const { id, label } of people.offered) console.log(`  ${id.padEnd(18)}${label}`)
} else {
  console.log(`\n第一位市级管理员的开通密钥（access.bootstrap，只能用一次）：${secrets.BOOTSTRAP_SECRET}`)
}

function fail(message: string): never {
  console.error(message)
  process.exit(2)
}
