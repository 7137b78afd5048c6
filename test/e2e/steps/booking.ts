import type { Page } from 'playwright-core'

/** What a person taps, so that a test can count it. */
export type Tap = (name: string | RegExp, role?: 'button' | 'link') => Promise<void>

/** Taps what is on the screen now; behind an open sheet nothing can be tapped. */
export const tapper = (page: Page, onTap: () => void = () => undefined): Tap => {
  return async (name, role = 'button') => {
    const sheet = page.getByRole('dialog')
    const where = (await sheet.count()) > 0 ? sheet : page
    await where.getByRole(role, { name }).first().click()
    onTap()
  }
}

/** Asks for the device's position, which is refused, and picks a landmark instead: the nearest carriers are on the first page. */
export async function refuseLocation(page: Page, landmark: string): Promise<void> {
  await page.goto('/')
  const tap = tapper(page)
  await tap(/选个位置|当前位置/)
  await tap('用我现在的位置')
  await page.getByText('没有用定位，也能找最近的：输地名，或选一个区。').waitFor()
  await page.getByRole('searchbox', { name: '地名、楼名或地铁站' }).fill(landmark)
  await tap(landmark)
  await page.getByRole('heading', { name: '离你最近' }).waitFor()
}

/** From a station's page to its ticket. @param look is shown the screens on the way. @returns the booking's id */
export async function book(
  page: Page,
  service: RegExp,
  need: string,
  look: (page: Page, name: string) => Promise<void> = async () => undefined,
): Promise<string> {
  const tap = tapper(page)
  await tap('选时间预约')
  await tap(service)
  await chooseTime(page)
  await look(page, 'slots')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('textbox', { name: '想解决什么' }).fill(need)
  await look(page, 'confirm')
  await tap('确认预约')
  await page.getByRole('img', { name: '签到二维码' }).waitFor()
  return new URL(page.url()).searchParams.get('bookingId') ?? ''
}

/** The first time that is free, today where there is one. */
async function chooseTime(page: Page): Promise<void> {
  const times = page.getByRole('group', { name: '选时间' })
  await times.getByRole('button', { name: /余 \d/ }).first().click()
}

/** The six digits on the ticket, which change twice a minute: as they are when it is opened at the desk. */
export async function readCode(page: Page, booking: string): Promise<string> {
  await page.goto(`/ticket?bookingId=${booking}`)
  await page.getByRole('img', { name: '签到二维码' }).waitFor()
  const digits = await page.getByLabel(/^签到码/).getAttribute('aria-label')
  return digits?.replace(/\D/g, '') ?? ''
}

/** Calls the booking off from its ticket, which then says that it is over. */
export async function cancel(page: Page): Promise<void> {
  await page.getByRole('button', { name: '取消预约' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '取消预约' }).click()
  await page.getByRole('main').getByText('已取消', { exact: true }).waitFor()
}
