import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pixelmatch from 'pixelmatch'
import type { ElectronApplication, Page } from 'playwright-core'

const KEPT = join(import.meta.dirname, '../pictures')
/** Where what differs is put, to be looked at. */
const SEEN = join(import.meta.dirname, '../../out/pictures')
/** Two fifths of each side: letters still show, and the smoothing of their edges, which differs between releases, does not. */
const SCALE = 0.4
/** Of all points, how many may differ. A moved line or a lost button is more. */
const MOST = 0.0015

interface Picture {
  width: number
  height: number
  /** Four bytes a point, in the order of the platform. */
  points: Buffer
  jpeg: Buffer
}

/**
 * Compares the window with the picture that is kept of it.
 * `CHATELAINE_PICTURES=keep` keeps what is seen instead, to be looked at before it is committed.
 * @returns what is wrong with it, in words; null when it looks as it did
 */
export async function comparePicture(
  app: ElectronApplication,
  page: Page,
  name: string,
): Promise<string | null> {
  const seen = await shrink(app, await shoot(page))
  const kept = join(KEPT, `${name}.jpg`)
  const differs = join(SEEN, `${name}.jpg`)
  if (process.env['CHATELAINE_PICTURES'] === 'keep') {
    write(kept, seen.jpeg)
    return null
  }
  if (!existsSync(kept)) {
    write(differs, seen.jpeg)
    return `${name}: no picture is kept of it`
  }
  const before = await read(app, readFileSync(kept))
  const share = difference(before, seen)
  if (share <= MOST) {
    rmSync(differs, { force: true })
    return null
  }
  write(differs, seen.jpeg)
  return `${name}: ${(share * 100).toFixed(2)} % of it differ`
}

/** The share of points that differ, 0 to 1; another size is another picture. */
export function difference(one: Picture, other: Picture): number {
  const { width, height } = one
  if (width !== other.width || height !== other.height) return 1
  const points = pixelmatch(one.points, other.points, undefined, width, height, { threshold: 0.15 })
  return points / (width * height)
}

/** The window at rest: no tooltip of where the pointer was left, every letter there, nothing on its way. */
async function shoot(page: Page): Promise<Buffer> {
  await page.mouse.move(0, 0)
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
  return page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' })
}

/**
 * Electron reads, scales and writes pictures, so that no library is needed for it. Both sides go through the same JPEG,
 * which is a quarter of a PNG.
 */
async function shrink(app: ElectronApplication, png: Buffer): Promise<Picture> {
  const jpeg = await app.evaluate(
    ({ nativeImage }, asked) => {
      const whole = nativeImage.createFromBuffer(Buffer.from(asked.png, 'base64'))
      const width = Math.round(whole.getSize().width * asked.scale)
      return whole.resize({ width, quality: 'best' }).toJPEG(60).toString('base64')
    },
    { png: png.toString('base64'), scale: SCALE },
  )
  return read(app, Buffer.from(jpeg, 'base64'))
}

async function read(app: ElectronApplication, jpeg: Buffer): Promise<Picture> {
  const { points, ...size } = await app.evaluate(({ nativeImage }, base64) => {
    const image = nativeImage.createFromBuffer(Buffer.from(base64, 'base64'))
    return { ...image.getSize(), points: image.toBitmap().toString('base64') }
  }, jpeg.toString('base64'))
  return { ...size, points: Buffer.from(points, 'base64'), jpeg }
}

function write(path: string, bytes: Buffer): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
}
