import { describe, expect, it } from 'vitest'
import { findDisguised } from '../../../src-main/import/remote-in-disguise.ts'

const URL_THERE = 'https://a.example/mcp'

describe('a command that only leads to a remote server', () => {
  it.each([
    ['npx', ['mcp-remote', URL_THERE]],
    ['npx', ['-y', 'mcp-remote@latest', URL_THERE, '3334']],
    ['npx', ['-y', 'mcp-remote@0.1.29', URL_THERE, '--transport', 'http-only']],
    ['npx', ['-p', 'mcp-remote@latest', 'mcp-remote', URL_THERE]],
    ['cmd', ['/c', 'npx', '-y', 'mcp-remote', URL_THERE]],
    ['C:\\tools\\mcp-remote.cmd', [URL_THERE]],
    ['bunx', ['mcp-remote', URL_THERE]],
    ['/usr/local/bin/mcp-remote', [URL_THERE]],
    ['uvx', ['mcp-proxy', '--transport', 'streamablehttp', URL_THERE]],
    ['npx', ['-y', 'supergateway', '--streamableHttp', URL_THERE]],
  ])('is recognised: %s %j', (command, args) => {
    expect(findDisguised(command, args)).toEqual({ url: URL_THERE, headers: [] })
  })

  it.each([
    ['npx', ['some-server', URL_THERE]],
    ['npx', ['mcp-remote']],
    ['npx', ['mcp-remote-tools', URL_THERE]],
    [
      'npx',
      ['-y', 'supergateway', '--stdio', 'npx my-server', '--baseUrl', 'x', 'more', URL_THERE],
    ],
    ['mcp-proxy', ['my-server', '--url', URL_THERE]],
    ['sh', ['-c', `mcp-remote ${URL_THERE}`]],
  ])('is not seen where there is none: %s %j', (command, args) => {
    expect(findDisguised(command, args)).toBeNull()
  })

  it('brings its headers, in both ways of writing them', () => {
    const remote = [
      'mcp-remote',
      URL_THERE,
      '--header',
      'Authorization: Bearer x',
      '--header',
      'X-A:b',
    ]
    expect(findDisguised('npx', remote)?.headers).toEqual([
      { name: 'Authorization', value: 'Bearer x', at: 4 },
      { name: 'X-A', value: 'b', at: 6 },
    ])
    const proxy = ['-H', 'Authorization', 'Bearer x', URL_THERE]
    expect(findDisguised('mcp-proxy', proxy)).toEqual({
      url: URL_THERE,
      headers: [{ name: 'Authorization', value: 'Bearer x', at: 3 }],
    })
  })
})
