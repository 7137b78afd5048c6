import { rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { copyOf } from '../bugbank/copy'
import { attack } from './campaign'
import { builtWith, weakenings } from './weaken'

/** What the campaign is worth: with a mistake in `can` it finds that somebody crossed. */
const copy = copyOf(path.resolve(import.meta.dirname, '../..'))
afterAll(() => rmSync(copy, { recursive: true, force: true }))

it.each(weakenings)('is found out: $says', async (weakening) => {
  const functionsDir = await builtWith(copy, weakening)
  const { crossed, calls } = await attack({ seed: 20261121, calls: 4000, untilCrossed: true, functionsDir })
  console.log(`${weakening.says}: ${crossed.length} crossed in ${calls} calls, such as ${crossed[0]?.slice(0, 200)}`)
  expect(crossed.length).toBeGreaterThan(0)
})
