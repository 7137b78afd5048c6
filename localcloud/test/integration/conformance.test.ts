import { expect, it } from 'vitest'
import { runConformance } from '../../conformance/suite'

it('answers as the documentation and the SDKs say', async () => {
  const verdicts = await runConformance()
  expect(verdicts.filter(({ failure }) => failure !== undefined)).toEqual([])
  expect(new Set(verdicts.map(({ area }) => area)).size).toBe(10)
}, 120_000)
