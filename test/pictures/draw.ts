import { seeded } from '../../localcloud/index'

/** Pixels as three bytes each, row by row. */
export interface Drawn {
  width: number
  height: number
  data: Uint8Array
}

type Colour = readonly [number, number, number]

/** A room with things in it, unlike that of any other seed: soft light, boxes, round shapes, and the grain of a camera. */
export function draw(seed: number, width = 640, height = 480): Drawn {
  const random = seeded(seed)
  const colour = (): Colour => [random() * 255, random() * 255, random() * 255]
  const [from, to] = [colour(), colour()]
  const [acrossX, acrossY] = [random() * 2 - 1, random() * 2 - 1]
  const shapes = Array.from({ length: 8 + Math.floor(random() * 8) }, () => ({
    round: random() < 0.5,
    x: random(),
    y: random(),
    wide: 0.05 + random() * 0.25,
    high: 0.05 + random() * 0.25,
    colour: colour(),
  }))
  const data = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [u, v] = [x / width, y / height]
      const inside = ({ round, x: at, y: above, wide, high }: (typeof shapes)[number]) => {
        const [across, along] = [(u - at) / wide, (v - above) / high]
        return round ? across * across + along * along < 1 : Math.abs(across) < 1 && Math.abs(along) < 1
      }
      const shade = Math.min(1, Math.max(0, 0.5 + (u - 0.5) * acrossX + (v - 0.5) * acrossY))
      const thing = shapes.findLast(inside)
      for (let channel = 0; channel < 3; channel++) {
        const light = from[channel]! * (1 - shade) + to[channel]! * shade
        const seen = thing ? thing.colour[channel]! * 0.8 + light * 0.2 : light
        data[(y * width + x) * 3 + channel] = Math.min(255, Math.max(0, seen + random() * 8 - 4))
      }
    }
  }
  return { width, height, data }
}

/** The same scene smaller or larger: each new pixel is the mean of what it stands for, or the nearest. */
export function resized({ width, height, data }: Drawn, wide: number, high: number): Drawn {
  const made = new Uint8Array(wide * high * 3)
  for (let y = 0; y < high; y++) {
    const [top, bottom] = spanOf(y, high, height)
    for (let x = 0; x < wide; x++) {
      const [left, right] = spanOf(x, wide, width)
      for (let channel = 0; channel < 3; channel++) {
        let sum = 0
        for (let row = top; row < bottom; row++)
          for (let column = left; column < right; column++) sum += data[(row * width + column) * 3 + channel]!
        made[(y * wide + x) * 3 + channel] = sum / ((bottom - top) * (right - left))
      }
    }
  }
  return { width: wide, height: high, data: made }
}

const spanOf = (at: number, of: number, length: number): [number, number] => {
  const from = Math.floor((at * length) / of)
  return [from, Math.max(from + 1, Math.floor(((at + 1) * length) / of))]
}

/** Without this share of its edges, the same on each side. */
export function cropped({ width, height, data }: Drawn, share: number): Drawn {
  const [left, top] = [Math.floor((width * share) / 2), Math.floor((height * share) / 2)]
  const [wide, high] = [width - 2 * left, height - 2 * top]
  const made = new Uint8Array(wide * high * 3)
  for (let y = 0; y < high; y++) {
    const from = ((y + top) * width + left) * 3
    made.set(data.subarray(from, from + wide * 3), y * wide * 3)
  }
  return { width: wide, height: high, data: made }
}
