/** Two numbers below 2 ** 26 as one below 2 ** 52, bit by bit in turn: what is near along it is mostly near on the map (Morton 1966). */
export const interleaved = (east: number, north: number): number =>
  together(east >>> 16, north >>> 16) * 2 ** 32 + together(east & 0xffff, north & 0xffff)

export function deinterleaved(along: number): { east: number; north: number } {
  const high = Math.floor(along / 2 ** 32)
  const low = along >>> 0
  return {
    east: (gathered(high) << 16) | gathered(low),
    north: (gathered(high >>> 1) << 16) | gathered(low >>> 1),
  }
}

const together = (east: number, north: number) => (spread(east) | (spread(north) << 1)) >>> 0

/** 16 bits, with room for one between any two. */
function spread(value: number): number {
  let bits = (value | (value << 8)) & 0x00ff00ff
  bits = (bits | (bits << 4)) & 0x0f0f0f0f
  bits = (bits | (bits << 2)) & 0x33333333
  return (bits | (bits << 1)) & 0x55555555
}

function gathered(value: number): number {
  let bits = value & 0x55555555
  bits = (bits | (bits >>> 1)) & 0x33333333
  bits = (bits | (bits >>> 2)) & 0x0f0f0f0f
  bits = (bits | (bits >>> 4)) & 0x00ff00ff
  return (bits | (bits >>> 8)) & 0xffff
}
