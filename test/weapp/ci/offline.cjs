/**
 * What `miniprogram-ci` finds without a network, as JSON on the last line: `node offline.cjs <project folder> <page> …`. It is
 * started from the folder where alone the tool is installed.
 */
const { generateKeyPairSync } = require('node:crypto')
const { readFileSync, writeFileSync } = require('node:fs')
const path = require('node:path')
const ci = require('miniprogram-ci')

const [projectPath, ...pages] = process.argv.slice(2)

async function main() {
  // It wants a key before it reads anything; this one opens nothing.
  const privateKeyPath = path.join(projectPath, 'key')
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  writeFileSync(privateKeyPath, privateKey.export({ type: 'pkcs1', format: 'pem' }))
  const { appid, miniprogramRoot } = JSON.parse(readFileSync(path.join(projectPath, 'project.config.json'), 'utf8'))
  const project = new ci.Project({ appid, type: 'miniProgram', projectPath, privateKeyPath, ignores: [] })
  // Otherwise asked of WeChat's servers.
  project.attr = async () => ci.DefaultProjectAttr

  const errors = []
  const attempt = async (what, check) => {
    try {
      await check()
    } catch (error) {
      errors.push(`${what}: ${error.message}`)
    }
  }
  await attempt('app.json', () => ci.getAppJSON(project))
  await attempt('sitemap.json', () => ci.getSiteMapJSON(project))
  for (const page of pages) await attempt(page, () => ci.getPageJSON(project, { pagePath: page, miniprogramRoot }))
  const findings = await ci.checkCodeQuality(project)
  const { detail } = findings.find(({ name }) => name === 'PACKAGE_SIZE_LIMIT')
  const { config } = require('miniprogram-ci/dist/modules/corecompiler/original/validate/schemaValidate.js')
  const { app, page, projectconfig, sitemap, theme } = config
  const failed = findings.filter(({ success }) => !success).map(({ name, text }) => ({ name, text }))
  return { errors, failed, bytes: detail, schemas: { app, page, project: projectconfig, sitemap, theme } }
}

main().then(
  (result) => {
    process.stdout.write(`\n${JSON.stringify(result)}\n`, () => process.exit(0))
  },
  (error) => {
    console.error(error)
    process.exit(1)
  },
)
