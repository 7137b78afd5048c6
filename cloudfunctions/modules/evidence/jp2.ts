import { Unreadable } from './unreadable'

/** Boxes that hold boxes, and those that a picture is drawn from (ISO/IEC 15444-1, I; 15444-2, M). */
const holders = new Set(['jp2h', 'jpch', 'jplh', 'cgrp', 'res '])
const drawnFrom = new Set([
  ...['jP  ', 'ftyp', 'rreq', 'ihdr', 'bpcc', 'colr', 'pclr', 'cmap', 'cdef', 'resc', 'resd', 'opct', 'creg'],
])
const SIGNATURE = Buffer.from('0000000c6a5020200d0a870a', 'hex')
const BARE = Buffer.from('ff4fff51', 'hex')
const END = Buffer.from('ffd9', 'hex')

const SOT = 0xff90
const SOD = 0xff93
const EOC = 0xffd9
const COMMENT = 0xff64

const begins = (data: Buffer, by: Buffer) => data.subarray(0, by.length).equals(by)
/** JPEG 2000, in its boxes or bare. */
export const isJp2 = (data: Buffer): boolean => begins(data, SIGNATURE) || begins(data, BARE)

/**
 * Overwrites in place what stands beside a JPEG 2000 picture: every box that it is not drawn from (XML, a maker's own), comments, and what
 * follows its end. Whether the picture itself can be decoded is not asked.
 * @throws Unreadable when it is cut off or out of order, or the picture is elsewhere
 */
export function blankBesideJp2(data: Buffer): void {
  if (begins(data, BARE)) blankCode(data)
  else if (!blankBoxes(data)) throw new Unreadable('unsupported')
}

/** @returns whether the picture is among them */
function blankBoxes(data: Buffer): boolean {
  let pictures = 0
  for (let at = 0; at < data.length; ) {
    const { type, body, end } = boxAt(data, at)
    if (type === 'jp2c') {
      blankCode(body)
      pictures++
    } else if (holders.has(type)) blankBoxes(body)
    else if (!drawnFrom.has(type)) {
      data.write('free', at + 4, 'latin1')
      body.fill(0)
    }
    at = end
  }
  return pictures > 0
}

/** A length of 1 is told in eight bytes more, and 0 means up to the end. */
function boxAt(data: Buffer, at: number): { type: string; body: Buffer; end: number } {
  if (at + 8 > data.length) throw new Unreadable('damaged')
  const told = data.readUInt32BE(at)
  const head = told === 1 ? 16 : 8
  if (at + head > data.length) throw new Unreadable('damaged')
  const length = told === 1 ? Number(data.readBigUInt64BE(at + 8)) : told === 0 ? data.length - at : told
  const end = at + length
  if (length < head || end > data.length) throw new Unreadable('damaged')
  return { type: data.toString('latin1', at + 4, at + 8), body: data.subarray(at + head, end), end }
}

/** Segments with their lengths, then tiles with theirs, whose coded data are passed over (ISO/IEC 15444-1, A). */
function blankCode(code: Buffer): void {
  let tileEnd = 0
  for (let at = 2; ; ) {
    const marker = wordAt(code, at)
    if (marker === EOC) {
      code.fill(0, at + 2)
      return
    }
    if (marker === SOD) {
      if (tileEnd <= at) throw new Unreadable('damaged')
      at = tileEnd
      continue
    }
    const end = at + 2 + wordAt(code, at + 2)
    if (marker < 0xff00 || end < at + 4 || end > code.length) throw new Unreadable('damaged')
    if (marker === SOT) tileEnd = tileEndOf(code, at)
    if (marker === COMMENT) code.fill(0, at + 6, end)
    at = end
  }
}

/** The last tile may leave its length open: it goes up to the end of the picture. */
function tileEndOf(code: Buffer, at: number): number {
  if (at + 10 > code.length) throw new Unreadable('damaged')
  const length = code.readUInt32BE(at + 6)
  return length > 0 ? at + length : code.lastIndexOf(END)
}

function wordAt(code: Buffer, at: number): number {
  if (at + 2 > code.length) throw new Unreadable('damaged')
  return code.readUInt16BE(at)
}
