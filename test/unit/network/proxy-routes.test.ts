import { describe, expect, it } from 'vitest'
import { createProxyRoutes } from '../../../src-main/network/proxy-routes.ts'

const ORIGIN = 'https://mcp.example'

function system(initial: string) {
  let now = 0
  let answer = initial
  const asked: string[] = []
  const routes = createProxyRoutes(
    async (url) => {
      asked.push(url)
      if (answer === 'fault') throw new Error('no script')
      return answer
    },
    () => now,
  )
  const port = async (origin = ORIGIN) => {
    const [first] = await routes.to(origin)
    return first === undefined || first.kind === 'direct' ? 0 : first.port
  }
  return { asked, port, pass: (ms: number) => (now += ms), set: (next: string) => (answer = next) }
}

describe('the way to an origin', () => {
  it('is asked for once and remembered, with the origin alone', async () => {
    const { asked, port } = system('PROXY p:1')
    expect(await Promise.all([port(), port(), port()])).toEqual([1, 1, 1])
    expect(asked).toEqual([`${ORIGIN}/`])
    expect(await port('https://other.example')).toBe(1)
    expect(asked).toHaveLength(2)
  })

  it('that is a minute old is given once more while the next is fetched', async () => {
    const { asked, port, pass, set } = system('PROXY p:1')
    await port()
    set('PROXY p:2')
    pass(59_999)
    expect(await port()).toBe(1)
    expect(asked).toHaveLength(1)
    pass(1)
    expect(await Promise.all([port(), port()])).toEqual([1, 1])
    expect(asked).toHaveLength(2)
    await new Promise((resolve) => setImmediate(resolve))
    expect(await port()).toBe(2)
    expect(asked).toHaveLength(2)
  })

  it('that is older than ten minutes is not used: the computer may be elsewhere', async () => {
    const { port, pass, set } = system('PROXY p:1')
    await port()
    set('PROXY p:2')
    pass(600_000)
    expect(await port()).toBe(2)
  })

  it('is direct when the system has no answer', async () => {
    const { port, pass, set } = system('fault')
    expect(await port()).toBe(0)
    set('PROXY p:1')
    pass(600_000)
    expect(await port()).toBe(1)
  })
})
