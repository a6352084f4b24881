import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pixelmatch from 'pixelmatch'
import type { ElectronApplication, Page } from 'playwright-core'

const KEPT = join(import.meta.dirname, '../pictures')
/** Where what differs is put, to be looked at. */
const SEEN = join(import.meta.dirname, '../../out/pictures')
/** Half of each side: letters still show, and the smoothing of their edges, which differs between releases, does not. */
const SCALE = 0.5
/** Of all points, how many may differ. A moved line or a lost button is more. */
const MOST = 0.004

interface Picture {
  width: number
  height: number
  /** Four bytes a point, in the order of the platform. */
  points: Buffer
  png: Buffer
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
  const kept = join(KEPT, `${name}.png`)
  const differs = join(SEEN, `${name}.png`)
  if (process.env['CHATELAINE_PICTURES'] === 'keep') {
    write(kept, seen.png)
    return null
  }
  if (!existsSync(kept)) {
    write(differs, seen.png)
    return `${name}: no picture is kept of it`
  }
  const before = await shrink(app, readFileSync(kept), 1)
  const share = difference(before, seen)
  if (share <= MOST) {
    rmSync(differs, { force: true })
    return null
  }
  write(differs, seen.png)
  return `${name}: ${(share * 100).toFixed(2)} % of it differ`
}

/** The share of points that differ, 0 to 1; another size is another picture. */
export function difference(one: Picture, other: Picture): number {
  const { width, height } = one
  if (width !== other.width || height !== other.height) return 1
  const points = pixelmatch(one.points, other.points, undefined, width, height, { threshold: 0.15 })
  return points / (width * height)
}

function shoot(page: Page): Promise<Buffer> {
  return page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' })
}

/** Electron reads, scales and writes pictures, so that no library is needed for it. */
async function shrink(app: ElectronApplication, png: Buffer, scale = SCALE): Promise<Picture> {
  const { width, height, points, small } = await app.evaluate(
    ({ nativeImage }, asked) => {
      const whole = nativeImage.createFromBuffer(Buffer.from(asked.png, 'base64'))
      const size = whole.getSize()
      const image =
        asked.scale === 1
          ? whole
          : whole.resize({ width: Math.round(size.width * asked.scale), quality: 'best' })
      return {
        ...image.getSize(),
        points: image.toBitmap().toString('base64'),
        small: image.toPNG().toString('base64'),
      }
    },
    { png: png.toString('base64'), scale },
  )
  const bytes = (text: string) => Buffer.from(text, 'base64')
  return { width, height, points: bytes(points), png: bytes(small) }
}

function write(path: string, png: Buffer): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, png)
}
