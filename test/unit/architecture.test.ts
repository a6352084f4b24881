import { readFileSync, readdirSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')

/** What a folder may import. A name ending in `/` is a folder of ours; `node:` is any built-in module. */
interface Rule {
  from: string
  may: string[]
  /** Imports that vanish when compiled. */
  types?: string[]
}

// The first rule whose `from` is a prefix of the file decides, so files stand before their folders.
const RULES: Rule[] = [
  {
    from: 'src-languages/',
    may: ['src-languages/', 'intl-messageformat'],
    types: ['src-preload/contract/'],
  },
  { from: 'src-preload/contract/', may: ['src-preload/contract/'] },
  { from: 'src-preload/', may: ['src-preload/contract/', 'electron'] },
  { from: 'src-main/oauth/', may: ['src-main/oauth/', 'oauth4webapi'] },
  { from: 'src-main/network/', may: ['src-main/network/', 'undici', 'ipaddr.js', 'node:'] },
  {
    from: 'src-main/vault/',
    may: ['src-main/vault/', 'zod', 'node:'],
    types: ['src-main/oauth/', 'src-preload/contract/'],
  },
  {
    from: 'src-main/consent/',
    may: ['src-main/consent/', 'zod', 'node:', '@photostructure/sqlite'],
    types: ['src-main/oauth/', 'src-preload/contract/'],
  },
  {
    from: 'src-main/permissions/',
    may: ['src-languages/', 'src-main/permissions/', 'zod', 'node:', 'src-main/consent/sqlite.ts'],
    types: ['src-main/oauth/', 'src-preload/contract/'],
  },
  {
    from: 'src-main/servers/',
    may: [
      'src-main/servers/',
      'src-main/oauth/',
      'src-main/vault/',
      'src-main/consent/',
      'src-main/permissions/',
      'src-main/network/network-error.ts',
      '@modelcontextprotocol/client',
    ],
    types: ['src-main/network/', 'src-main/clock.ts', 'src-preload/contract/'],
  },
  {
    from: 'src-main/import/',
    // Pure: what stands in a file comes as an argument.
    may: ['src-languages/', 'src-main/import/', 'jsonc-parser', 'node:'],
  },
  {
    from: 'src-main/catalogue/',
    may: ['src-languages/', 'src-main/catalogue/'],
    types: ['src-preload/contract/'],
  },
  {
    from: 'src-main/lock/',
    may: ['src-main/lock/', 'src-main/vault/', 'src-main/servers/'],
    types: ['src-main/clock.ts', 'src-main/consent/'],
  },
  {
    from: 'src-main/state/',
    // The words for failures are chosen by the class of an error, which takes the class itself.
    may: [
      'src-languages/',
      'src-main/state/',
      'src-main/permissions/',
      'src-main/servers/server-error.ts',
      'src-main/servers/server.ts',
      'src-main/oauth/oauth-error.ts',
      'src-main/oauth/quirks.ts',
      'src-main/vault/vault-error.ts',
      'src-main/network/network-error.ts',
      'src-main/permissions/permission-error.ts',
      'src-main/permissions/argument-diff.ts',
      'src-main/permissions/argument-pattern.ts',
      'src-main/permissions/name-likeness.ts',
    ],
    types: ['src-main/', 'src-preload/contract/'],
  },
  {
    from: 'src-main/ipc/',
    may: ['src-languages/', 'src-main/ipc/', 'zod', 'electron'],
    types: ['src-preload/contract/', 'src-main/'],
  },
  {
    from: 'src-main/platform/',
    may: [
      'src-languages/',
      'src-main/platform/',
      'electron',
      'node:',
      'electron-store',
      'src-main/vault/vault-error.ts',
    ],
    types: ['src-main/', 'src-preload/contract/'],
  },
  {
    from: 'src-main/headless/',
    may: ['src-languages/', 'src-main/', 'node:'],
    types: ['src-preload/contract/'],
  },
  {
    from: 'src-main/',
    may: ['src-languages/', 'src-main/', 'electron', 'node:'],
    types: ['src-preload/contract/', '@modelcontextprotocol/client'],
  },
  {
    from: 'src-renderer/',
    may: [
      'src-languages/',
      'src-renderer/',
      'react',
      'react-dom',
      '@mantine/core',
      '@mantine/hooks',
      '@tabler/icons-react',
      '@fontsource-variable/inter',
      '@fontsource-variable/jetbrains-mono',
      '@fontsource-variable/noto-sans-arabic',
      '@fontsource-variable/noto-sans-jp',
      '@tanstack/react-virtual',
      'zustand',
      'uqr',
    ],
    types: ['src-preload/contract/'],
  },
]

interface Edge {
  file: string
  target: string
  typeOnly: boolean
}

const STATEMENT =
  /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

function edgesOf(file: string): Edge[] {
  const source = readFileSync(join(ROOT, file), 'utf8')
  return [...source.matchAll(STATEMENT)].map((match) => {
    const specifier = match[3] ?? match[4] ?? ''
    return { file, target: targetOf(file, specifier), typeOnly: match[2] !== undefined }
  })
}

function targetOf(file: string, specifier: string): string {
  if (specifier.startsWith('.')) {
    return relative(ROOT, resolve(ROOT, dirname(file), specifier)).replaceAll('\\', '/')
  }
  // `node:fs/promises`, `fs` and `node:fs` are all the same door.
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) return 'node:'
  const [scope = '', name = ''] = specifier.split('/')
  return specifier.startsWith('@') ? `${scope}/${name}` : scope
}

function sources(): string[] {
  return ['src-languages', 'src-main', 'src-preload', 'src-renderer'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  )
}

const matches = (target: string, names: string[]) =>
  names.some((name) => (name.endsWith('/') ? target.startsWith(name) : target === name))

function violation(edge: Edge): string | null {
  const rule = RULES.find(({ from }) => edge.file.startsWith(from))
  if (rule === undefined) return `${edge.file}: no rule covers this file`
  const allowed = [...rule.may, ...(edge.typeOnly ? (rule.types ?? []) : [])]
  if (matches(edge.target, allowed)) return null
  return `${edge.file} may not import ${edge.target}`
}

const files = sources()
const edges = files.flatMap(edgesOf)

describe('architecture', () => {
  it('sees the tree and its imports', () => {
    expect(files.length).toBeGreaterThan(60)
    expect(edges.length).toBeGreaterThan(200)
    expect(edges.some(({ target }) => target === 'node:')).toBe(true)
    expect(edges.some(({ target }) => target.startsWith('src-main/oauth/'))).toBe(true)
  })

  it('lets every folder import only what its rule names', () => {
    expect(edges.map(violation).filter((found) => found !== null)).toEqual([])
  })

  it('would catch a forbidden import of each kind', () => {
    const forbidden: Edge[] = [
      { file: 'src-main/oauth/x.ts', target: 'node:', typeOnly: false },
      { file: 'src-main/vault/x.ts', target: 'electron', typeOnly: false },
      { file: 'src-renderer/x.tsx', target: 'src-main/host.ts', typeOnly: true },
      { file: 'src-renderer/x.tsx', target: 'electron', typeOnly: false },
      { file: 'src-preload/contract/x.ts', target: 'src-main/host.ts', typeOnly: true },
      {
        file: 'src-main/servers/x.ts',
        target: 'src-main/network/guarded-fetch.ts',
        typeOnly: false,
      },
    ]
    for (const edge of forbidden) expect(violation(edge)).not.toBeNull()
  })

  it('has no cycles', () => {
    const targets = new Map<string, string[]>()
    for (const { file, target, typeOnly } of edges) {
      if (!typeOnly) targets.set(file, [...(targets.get(file) ?? []), target])
    }
    const done = new Set<string>()
    const cycles: string[] = []
    const walk = (file: string, path: string[]) => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '))
      if (path.includes(file) || done.has(file)) return
      for (const target of targets.get(file) ?? []) walk(target, [...path, file])
      done.add(file)
    }
    for (const file of targets.keys()) walk(file, [])
    expect(cycles).toEqual([])
  })

  it('keeps code out of the contract', () => {
    const withCode = files
      .filter((file) => file.startsWith('src-preload/contract/'))
      .filter((file) => {
        const source = readFileSync(join(ROOT, file), 'utf8')
        return /^export (const|function|class|let|default)/m.test(source)
      })
    expect(withCode).toEqual([])
  })

  it('mocks no module in any test', () => {
    const tests = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('architecture.test.ts'))
      .filter((name) =>
        /\bvi\.(mock|doMock)\(/.test(readFileSync(join(ROOT, 'test', name), 'utf8')),
      )
    expect(tests).toEqual([])
  })
})
