import { expect, it } from 'vitest'
import { feelDates } from '../run/feels-dates'

it('tests that a time zone could change are found by what they import, however far', async () => {
  const found = await feelDates()
  const felt = ['shared/calendar/beijing', 'shared/booking/schedule', 'shared/points/cycle', 'miniprogram/persist']
  for (const name of felt) expect(found).toContain(`test/${name}.test.ts`)
  const unfelt = ['shared/enterprise/credit-code', 'shared/points/ratio', 'shared/directory/words']
  for (const name of unfelt) expect(found).not.toContain(`test/${name}.test.ts`)
})
