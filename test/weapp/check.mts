/** `npm run check:weapp`: everything of WeChat's that can look at the package without WeChat, and our own rules. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../dev/build'
import { buildWeapp, sizes } from './built'
import { officialErrors } from './ci/official'
import { compilerErrors } from './compilers'
import { rules } from './rules'
import { schemaErrors } from './schemas'

const built = await buildWeapp()
const projectConfig = readFileSync(path.join(root, 'project.config.json'), 'utf8')
const official = officialErrors(built, projectConfig)

const parts: Record<string, string[]> = {
  'wcsc, wcc': compilerErrors(built),
  'schemas of app, pages, project, sitemap, theme': schemaErrors(built, projectConfig),
  'rules of our own': Object.values(rules).flatMap((rule) => rule(built)),
  'miniprogram-ci: configuration, quality, packing': official.errors,
}
for (const [name, errors] of Object.entries(parts)) {
  console.log(`${name}: ${errors.length === 0 ? 'in order' : `${errors.length} errors`}`)
  for (const error of errors) console.log(`  ${error}`)
}
const KB = 1024
console.log('size in KB, by us and by miniprogram-ci:')
for (const [root, bytes] of sizes(built)) {
  const theirs = official.bytes.get(root) ?? Number.NaN
  console.log(
    `  ${(root || 'main package').padEnd(22)}${(bytes / KB).toFixed(1).padStart(7)}${(theirs / KB).toFixed(1).padStart(8)}`,
  )
}
const errors = Object.values(parts).flat().length
console.log(`check-weapp: errors=${errors} main_kb=${((official.bytes.get('') ?? 0) / KB).toFixed(1)}`)
process.exit(errors === 0 ? 0 : 1)
