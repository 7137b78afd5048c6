import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'

const BLOCK = 512

/** One file of an archive: its name inside, and where its bytes are. */
export interface Entry {
  name: string
  file: string
}

/** Writes a gzipped ustar archive that any tar can read. Names of at most 100 bytes. */
export async function writeTar(archive: string, entries: Entry[]): Promise<void> {
  async function* blocks() {
    for (const { name, file } of entries) {
      const { size } = await stat(file)
      yield header(name, size)
      yield* createReadStream(file)
      yield Buffer.alloc(padding(size))
    }
    yield Buffer.alloc(2 * BLOCK)
  }
  await pipeline(blocks, createGzip(), createWriteStream(archive, { flags: 'wx' }))
}

/** Unpacks what `writeTar` wrote. Throws on a damaged archive, and on a name that leaves the folder. */
export async function readTar(archive: string, folder: string): Promise<void> {
  await pipeline(createReadStream(archive), createGunzip(), async (source: AsyncIterable<Buffer>) => {
    const bytes = new Bytes(source)
    for (;;) {
      const block = await bytes.exactly(BLOCK)
      if (block.every((byte) => byte === 0)) break
      const { name, size } = parseHeader(block)
      const target = path.join(folder, name)
      await mkdir(path.dirname(target), { recursive: true })
      const handle = await open(target, 'wx')
      for (let left = size; left > 0; ) {
        const chunk = await bytes.upTo(left)
        await handle.write(chunk)
        left -= chunk.length
      }
      await handle.sync()
      await handle.close()
      await bytes.exactly(padding(size))
    }
    await bytes.rest()
  })
}

const padding = (size: number) => (BLOCK - (size % BLOCK)) % BLOCK

function header(name: string, size: number): Buffer {
  if (Buffer.byteLength(name) > 100) throw new RangeError(`Name too long for an archive: ${name}`)
  const block = Buffer.alloc(BLOCK)
  block.write(name, 0)
  block.write('0000600\0', 100)
  block.write('0000000\0', 108)
  block.write('0000000\0', 116)
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  block.write('00000000000\0', 136)
  block.write('        ', 148)
  block.write('0', 156)
  block.write('ustar\x0000', 257)
  block.write(`${checksum(block).toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

const checksum = (block: Buffer) => block.reduce((sum, byte, i) => sum + (i >= 148 && i < 156 ? 32 : byte), 0)

function parseHeader(block: Buffer): { name: string; size: number } {
  const text = (from: number, to: number) => block.toString('utf8', from, to).split('\0')[0]!.trim()
  const name = text(0, 100)
  if (Number.parseInt(text(148, 156), 8) !== checksum(block)) throw new Error('The archive is damaged')
  if (name.startsWith('/') || name.split('/').includes('..'))
    throw new Error(`The archive names a file outside: ${name}`)
  return { name, size: Number.parseInt(text(124, 136), 8) }
}

/** Reads a stream in the amounts asked for. */
class Bytes {
  readonly #source: AsyncIterator<Buffer>
  #held: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  async upTo(count: number): Promise<Buffer> {
    if (this.#held.length === 0) {
      const { value, done } = await this.#source.next()
      if (done) throw new Error('The archive ends too early')
      this.#held = value
    }
    const taken = this.#held.subarray(0, count)
    this.#held = this.#held.subarray(taken.length)
    return taken
  }

  async exactly(count: number): Promise<Buffer> {
    const parts: Buffer[] = []
    for (let left = count; left > 0; ) {
      const part = await this.upTo(left)
      parts.push(part)
      left -= part.length
    }
    return Buffer.concat(parts)
  }

  async rest() {
    while (!(await this.#source.next()).done);
  }
}
