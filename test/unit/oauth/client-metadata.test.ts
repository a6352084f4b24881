import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  assertClientMetadata,
  checkClientMetadataUrl,
  isClientMetadata,
} from '../../../src-main/oauth/client-metadata.ts'
import { codeOf, documents, json, scriptedPorts } from '../../support/scripted-fetch.ts'

const resources = join(import.meta.dirname, '../../../resources')
const OURS = JSON.parse(readFileSync(join(resources, 'client-metadata.json'), 'utf8')) as Record<
  string,
  unknown
>
const URL_OF_OURS = String(OURS['client_id'])

describe('the client metadata document', () => {
  it('R14 comes with the app as a document that is valid under its own address', async () => {
    expect(isClientMetadata(OURS)).toBe(true)
    const ports = documents({ [URL_OF_OURS]: OURS })
    await assertClientMetadata(ports, URL_OF_OURS)
    expect(ports.sent.map(({ method, url }) => `${method} ${url}`)).toEqual([`GET ${URL_OF_OURS}`])
  })

  it.each([
    'http://app.example/client.json',
    'https://app.example',
    'https://app.example/',
    'https://app.example/client.json#id',
    'https://app.example/client.json#',
    'https://user@app.example/client.json',
    'https://user:word@app.example/client.json',
    'https://app.example/a/../client.json',
    'https://app.example/a/%2e%2e/client.json',
    'https://APP.example/client.json',
    'https://app.example:443/client.json',
    'app.example/client.json',
    '',
  ])('R14 takes %j for no client id and asks nobody', async (address) => {
    const ports = scriptedPorts(() => json({ ...OURS, client_id: address }))
    expect(await codeOf(() => checkClientMetadataUrl(address))).toBe('client_metadata_invalid')
    expect(await codeOf(() => assertClientMetadata(ports, address))).toBe('client_metadata_invalid')
    expect(ports.sent).toEqual([])
  })

  it.each([
    ['another address', { client_id: `${URL_OF_OURS}?` }],
    ['no name', { client_name: '' }],
    ['no redirect URI of ours', { redirect_uris: ['https://app.example/callback'] }],
    ['redirect URIs that are no list', { redirect_uris: 'http://127.0.0.1/callback' }],
    ['a secret', { token_endpoint_auth_method: 'client_secret_basic' }],
  ])('R14 refuses a document with %s', async (_what, wrong) => {
    const ports = documents({ [URL_OF_OURS]: { ...OURS, ...wrong } })
    expect(await codeOf(() => assertClientMetadata(ports, URL_OF_OURS))).toBe(
      'client_metadata_invalid',
    )
  })

  it.each([
    ['a page', () => new Response('<html>', { status: 200 })],
    ['nothing', () => new Response('', { status: 404 })],
    ['a list', () => json([OURS])],
    ['a fault', () => json(OURS, 500)],
  ])('R14 refuses %s in its place', async (_what, answer) => {
    expect(await codeOf(() => assertClientMetadata(scriptedPorts(answer), URL_OF_OURS))).toBe(
      'client_metadata_invalid',
    )
  })
})
