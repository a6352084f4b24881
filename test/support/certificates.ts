import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { isIP } from 'node:net'

/** A certificate with its key, both in PEM. */
export interface Certificate {
  cert: string
  key: string
}

export interface CertificateOptions {
  /** Host names and IPv4 addresses it is for. */
  names: string[]
  validFromMs?: number
  validToMs?: number
}

/** A certificate authority that nobody knows yet. */
export interface Authority {
  cert: string
  issue(options: CertificateOptions): Certificate
}

const HOUR_MS = 3_600_000
const OID = {
  commonName: '550403',
  ecPublicKeyWithSha256: '2a8648ce3d040302',
  basicConstraints: '551d13',
  subjectAltName: '551d11',
}

/** Real X.509 certificates (RFC 5280), written by hand: Node can read and sign them, and cannot make them. */
export function createAuthority(name = 'Authority of the tests'): Authority {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const now = Date.now()
  const life = { validFromMs: now - 24 * HOUR_MS, validToMs: now + 24 * HOUR_MS }
  const sealed = (about: Parameters<typeof body>[0]) => {
    const tbs = body(about)
    const signature = sign('sha256', tbs, privateKey)
    return pem('CERTIFICATE', sequence(tbs, algorithm(), bits(signature)))
  }
  return {
    cert: sealed({ ...life, issuer: name, subject: name, key: publicKey, names: null }),
    issue(options) {
      const own = generateKeyPairSync('ec', { namedCurve: 'P-256' })
      const about = { ...life, ...options, issuer: name, subject: 'A server of the tests' }
      const key = own.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
      return { cert: sealed({ ...about, key: own.publicKey }), key }
    },
  }
}

interface Body {
  issuer: string
  subject: string
  key: KeyObject
  /** Null for an authority. */
  names: string[] | null
  validFromMs: number
  validToMs: number
}

function body({ issuer, subject, key, names, validFromMs, validToMs }: Body): Buffer {
  const version = tagged(0xa0, integer(Buffer.from([2])))
  const serial = integer(Buffer.concat([Buffer.from([1]), randomBytes(15)]))
  const validity = sequence(time(validFromMs), time(validToMs))
  const spki = key.export({ type: 'spki', format: 'der' })
  const extension =
    names === null
      ? sequence(oid(OID.basicConstraints), TRUE, octets(sequence(TRUE)))
      : sequence(oid(OID.subjectAltName), octets(sequence(...names.map(generalName))))
  const parts = [version, serial, algorithm(), named(issuer), validity, named(subject), spki]
  return sequence(...parts, tagged(0xa3, sequence(extension)))
}

function generalName(name: string): Buffer {
  return isIP(name) === 4
    ? tagged(0x87, Buffer.from(name.split('.').map(Number)))
    : tagged(0x82, Buffer.from(name, 'ascii'))
}

const TRUE = Buffer.from([0x01, 0x01, 0xff])
const oid = (hex: string) => tagged(0x06, Buffer.from(hex, 'hex'))
const algorithm = () => sequence(oid(OID.ecPublicKeyWithSha256))
const named = (name: string) =>
  sequence(tagged(0x31, sequence(oid(OID.commonName), tagged(0x0c, Buffer.from(name, 'utf8')))))
const integer = (bytes: Buffer) => tagged(0x02, bytes)
const octets = (inside: Buffer) => tagged(0x04, inside)
const bits = (bytes: Buffer) => tagged(0x03, Buffer.concat([Buffer.from([0]), bytes]))
const sequence = (...parts: Buffer[]) => tagged(0x30, Buffer.concat(parts))

/** GeneralizedTime is for years from 2050 on; these end within a day. */
function time(ms: number): Buffer {
  const digits = new Date(ms).toISOString().replaceAll(/[-:T]|\.\d+/g, '')
  return tagged(0x17, Buffer.from(digits.slice(2), 'ascii'))
}

function tagged(tag: number, inside: Buffer): Buffer {
  const { length } = inside
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), inside])
}

function pem(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`
}
