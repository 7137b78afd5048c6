import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../dev/build'
import { squareFont } from './square-font'

/** What a browser needs to be started: the program, and the environment that shows it its libraries and fonts. */
export interface Chromium {
  executablePath: string
  env: Record<string, string>
}

const home = path.join(root, '.build/chromium-147')

/**
 * `CHROMIUM_PATH`, or else the one inside the npm package `@sparticuz/chromium`, unpacked once into `.build`. The package knows
 * only AWS, where it brings its own NSS and expat: saying that this is AWS makes it bring them here too, so that a machine with
 * nothing but Node can run it. What it needs besides is glibc and libgcc.
 */
export async function chromium(): Promise<Chromium> {
  const own = process.env.CHROMIUM_PATH
  if (own) return { executablePath: own, env: {} }
  if (!existsSync(home)) await unpack()
  return {
    executablePath: path.join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: path.join(home, 'al2023/lib'), FONTCONFIG_PATH: home, HOME: home },
  }
}

/** Into a folder of its own and moved into place when whole: an interrupted or a second unpacking leaves nothing half there. */
async function unpack(): Promise<void> {
  mkdirSync(path.dirname(home), { recursive: true })
  const making = mkdtempSync(`${home}-`)
  const { TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env
  try {
    Object.assign(process.env, { TMPDIR: making, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' })
    const { default: packed } = await import('@sparticuz/chromium')
    await packed.executablePath()
    writeFileSync(path.join(making, 'fonts.conf'), fontsConf)
    writeFileSync(path.join(making, 'fonts/squares.ttf'), squareFont())
    moveIntoPlace(making)
  } finally {
    restore({ TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH, FONTCONFIG_PATH })
    rmSync(making, { recursive: true, force: true })
  }
}

/** Another process may have been a moment faster: a folder that is not empty is not replaced. */
function moveIntoPlace(making: string): void {
  try {
    renameSync(making, home)
  } catch (error) {
    if (!existsSync(path.join(home, 'chromium'))) throw error
  }
}

function restore(before: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
}

/**
 * The machine's own fonts; for a machine without any, the Latin one of the package and the squares. They stand in for the last
 * Chinese font that tokens.scss asks for by name: a browser takes no other for a character that it has no font for.
 */
const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${path.join(home, 'fonts')}</dir>
  <cachedir>${path.join(home, 'font-cache')}</cachedir>
  <match target="pattern">
    <test name="family"><string>Microsoft YaHei</string></test>
    <edit name="family" mode="assign" binding="strong"><string>Test Squares</string></edit>
  </match>
</fontconfig>
`
