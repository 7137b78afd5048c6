import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { carriers } from '../../demo/index'
import { openWorld, type World } from '../world'
import { type Built, buildWeapp, filesOf, packageOf, textOf } from './built'
import { all, type Element } from './view'
import { open, phoneOf, type Visit } from './wechat'

let built: Built
let world: World
beforeAll(async () => {
  built = await buildWeapp()
  world = await openWorld()
  await world.cloud.runTimer('jobs', 'tick') // publishes the directory
})
afterAll(() => world?.close())

interface Marker {
  id: number
  longitude: number
  latitude: number
  iconPath: string
  width: number
  ariaLabel?: string
  label?: { content: string }
}

const haidian = { label: '海淀区', at: { lng: 116.298, lat: 39.959 } }
const names = new Set(carriers.map(({ name }) => name))

const mapOf = (visit: Visit): Element => all(visit.drawn()).find(({ tag }) => tag === 'map')!
const markersOf = (visit: Visit) => mapOf(visit).attributes.markers as Marker[]
const pinsOf = (visit: Visit) => markersOf(visit).filter(({ id }) => id < 1_000_000)
/** How many carriers the pins stand for. */
const stoodFor = (visit: Visit) => pinsOf(visit).reduce((sum, { label }) => sum + Number(label?.content ?? 1), 0)
const cardsOf = (visit: Visit) => visit.texts().filter((text) => names.has(text))

async function visitMap(place: object | null = haidian): Promise<Visit> {
  const storage = new Map<string, unknown>(place ? [['place', place]] : [])
  const visit = open(built, 'packages/find/map/index', {}, { cloud: phoneOf(world, 'demo-visitor'), storage })
  await visit.shows(`列表看 ${carriers.length} 家`)
  return visit
}

describe('the map in WeChat’s logic layer', () => {
  it('draws every carrier on WeChat’s own map, each picture in the package, and the ring of 5 km', async () => {
    const visit = await visitMap()
    expect(stoodFor(visit)).toBe(carriers.length)
    for (const { iconPath } of markersOf(visit)) expect([...built.keys()]).toContain(iconPath.slice(1))
    for (const { ariaLabel } of pinsOf(visit)) expect(ariaLabel).toMatch(/（示例）/)
    expect(mapOf(visit).attributes.circles).toMatchObject([{ longitude: 116.298, latitude: 39.959, radius: 5_000 }])
    expect(mapOf(visit).attributes['aria-label']).toMatch(/地图/)
    expect(mapOf(visit).events).toEqual(expect.arrayContaining(['tap', 'markertap', 'callouttap', 'regionchange']))
  })

  it('nearer shows more pins, says how many carriers are in view, and a pin opens its card', async () => {
    const visit = await visitMap()
    const before = pinsOf(visit).length
    const region = { northeast: { longitude: 116.4, latitude: 40.02 }, southwest: { longitude: 116.2, latitude: 39.9 } }
    visit.send(mapOf(visit), 'end', { scale: 14, region, centerLocation: { longitude: 116.3, latitude: 39.96 } })
    const inside = carriers.filter(
      ({ location: { lng, lat } }) => lng >= 116.2 && lng <= 116.4 && lat >= 39.9 && lat <= 40.02,
    )
    await visit.shows(`图上 ${inside.length} 家，共 ${carriers.length} 家`)
    expect(pinsOf(visit).length).toBeGreaterThan(before)
    expect(stoodFor(visit)).toBe(carriers.length)

    const other = pinsOf(visit).find(({ label, ariaLabel }) => !label && !ariaLabel!.includes(cardsOf(visit)[0]!))!
    visit.send(mapOf(visit), 'markertap', { markerId: other.id })
    const name = other.ariaLabel!.split(' ')[1]!
    await visit.shows(name)
    expect(cardsOf(visit)).toEqual([name])
  })

  it('says on empty ground where the way back leads', async () => {
    const visit = await visitMap()
    expect(visit.texts()).not.toContain('回到最近')
    const region = { northeast: { longitude: 119.2, latitude: 44.2 }, southwest: { longitude: 119, latitude: 44 } }
    visit.send(mapOf(visit), 'end', { scale: 12, region, centerLocation: { longitude: 119.1, latitude: 44.1 } })
    await visit.shows('回到最近')
  })

  it('without a place a tap on the map is the place, and the nearest to it is on the card', async () => {
    const visit = await visitMap(null)
    expect(cardsOf(visit)).toEqual([])
    const [target] = carriers.filter(({ district }) => district === 'pinggu')
    visit.send(mapOf(visit), 'tap', { longitude: target!.location.lng, latitude: target!.location.lat })
    await visit.shows(target!.name)
    expect(mapOf(visit).attributes.circles).toMatchObject([{ latitude: target!.location.lat, radius: 5_000 }])
  })

  it('with a place a tap asks first', async () => {
    const visit = await visitMap()
    const [card] = cardsOf(visit)
    const [target] = carriers.filter(({ district }) => district === 'pinggu')
    visit.send(mapOf(visit), 'tap', { longitude: target!.location.lng, latitude: target!.location.lat })
    const offered = () => markersOf(visit).find(({ ariaLabel }) => ariaLabel === '以这里为中心')
    await expect.poll(offered).toBeDefined()
    expect(cardsOf(visit)).toEqual([card])
    const offer = offered()!
    visit.send(mapOf(visit), 'callouttap', { markerId: offer.id })
    await visit.shows(target!.name)
  })

  it('carries nothing of the browser’s map nor of the desktop, and its own outside the main package', () => {
    const holding = (words: string) => filesOf(built, '.js').filter((file) => textOf(built, file).includes(words))
    expect(holding('列表看').length).toBeGreaterThan(0)
    expect(holding('上下一家')).toEqual([])
    expect(filesOf(built, '.js').filter((file) => /leaflet/i.test(textOf(built, file)))).toEqual([])
    expect(packageOf(built, 'packages/find/map/index.js')).toBe('packages/find')
  })
})
