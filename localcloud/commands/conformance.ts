import { runConformance, type Verdict } from '../conformance/suite'

/** What the documentation says, asserted through the unmodified SDKs. */
export async function conformance() {
  const verdicts = await runConformance()
  for (const { area, says, source, failure } of verdicts)
    if (failure !== undefined) console.log(`FAILED ${area}: ${says} (${source})\n  ${failure.replaceAll('\n', '\n  ')}`)
  console.log(table(verdicts))
  console.log(
    'The assertions come from the documentation and the SDKs themselves. This was never compared with the real cloud.',
  )
  const failed = verdicts.filter(({ failure }) => failure !== undefined).length
  console.log(`conformance: passed=${verdicts.length - failed} failed=${failed}`)
  process.exitCode = failed === 0 ? 0 : 1
}

function table(verdicts: Verdict[]): string {
  const areas = [...new Set(verdicts.map(({ area }) => area))]
  const lines = areas.map((area) => {
    const ofArea = verdicts.filter((verdict) => verdict.area === area)
    const passed = ofArea.filter(({ failure }) => failure === undefined).length
    return `${area.padEnd(26)}${String(passed).padStart(6)} of ${String(ofArea.length).padStart(3)}`
  })
  return [`${'area'.padEnd(26)}passed`, ...lines].join('\n')
}
