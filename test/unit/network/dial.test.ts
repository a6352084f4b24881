import { EventEmitter } from 'node:events'
import type { Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dial } from '../../../src-main/network/dial.ts'

/** A socket that does what the test says, and remembers whether it was closed. */
class FakeSocket extends EventEmitter {
  destroyed = false
  readonly host: string
  constructor(host: string) {
    super()
    this.host = host
  }
  destroy() {
    this.destroyed = true
    return this
  }
}

let opened: FakeSocket[]
let ended: AbortController

beforeEach(() => {
  vi.useFakeTimers()
  opened = []
  ended = new AbortController()
})

afterEach(() => vi.useRealTimers())

const address = (text: string) => ({ address: text, family: text.includes(':') ? 6 : 4 })

function start(...addresses: string[]) {
  const outcome = dial(addresses.map(address), {
    port: 443,
    signal: ended.signal,
    open: ({ host }) => {
      const socket = new FakeSocket(host)
      opened.push(socket)
      return socket as unknown as Socket
    },
  }).then(
    (socket) => `to ${(socket as unknown as FakeSocket).host}`,
    (error: Error) => error.message,
  )
  return outcome
}

const hosts = () => opened.map(({ host }) => host)
const fail = (at: number, message: string) => opened[at]?.emit('error', new Error(message))

describe('addresses in a race', () => {
  it('are tried by turns of their families, the first one first', async () => {
    const outcome = start('6::1', '6::2', '6::3', '4.1', '4.2')
    for (let at = 0; at < 4; at++) fail(at, 'refused')
    expect(hosts()).toEqual(['6::1', '4.1', '6::2', '4.2', '6::3'])
    fail(4, 'the last word')
    expect(await outcome).toBe('the last word')
  })

  it('get 250 ms ahead of the next one, and are not cut off then', async () => {
    const outcome = start('6::1', '4.1', '4.2')
    vi.advanceTimersByTime(249)
    expect(hosts()).toEqual(['6::1'])
    vi.advanceTimersByTime(1)
    expect(hosts()).toEqual(['6::1', '4.1'])
    vi.advanceTimersByTime(250)
    expect(hosts()).toEqual(['6::1', '4.1', '4.2'])
    // The slow one comes in first after all.
    opened[0]?.emit('connect')
    expect(await outcome).toBe('to 6::1')
    expect(opened.map(({ destroyed }) => destroyed)).toEqual([false, true, true])
  })

  it('go on at once when one fails, and wait for those still running', async () => {
    const outcome = start('6::1', '4.1')
    vi.advanceTimersByTime(250)
    fail(1, 'refused')
    opened[0]?.emit('connect')
    expect(await outcome).toBe('to 6::1')
  })

  it('that lose or die later end nothing but themselves', async () => {
    const outcome = start('6::1', '4.1', '4.2')
    vi.advanceTimersByTime(250)
    opened[1]?.emit('connect')
    expect(await outcome).toBe('to 4.1')
    expect(() => fail(0, 'late')).not.toThrow()
    expect(() => fail(1, 'later still')).not.toThrow()
    expect(hosts()).toHaveLength(2)
  })

  it('end all together with the time that there is', async () => {
    const outcome = start('6::1', '4.1', '4.2')
    vi.advanceTimersByTime(250)
    ended.abort(new Error('too late'))
    expect(await outcome).toBe('too late')
    expect(opened.every(({ destroyed }) => destroyed)).toBe(true)
    vi.advanceTimersByTime(10_000)
    expect(hosts()).toHaveLength(2)
  })

  it('that are none lead nowhere', async () => {
    expect(await start()).toBe('No address.')
  })
})
