import { z } from 'zod'
import { english } from '../../src-main/permissions/glossary/words/en.ts'

const keysOf = (catalogue: object) => z.enum(Object.keys(catalogue) as [string, ...string[]])
const verb = keysOf(english.phrases)
const warning = keysOf(english.warnings)
const ability = z.enum(['read', 'change', 'delete', 'send', 'admin', 'stays'])
const abilities = z.array(ability).min(1)
const page = z.url({ protocol: /^https$/, hostname: /\./ })
const day = z.iso.date()
const token = z.string().regex(/^[\x21\x23-\x5B\x5D-\x7E]{1,200}$/)

const entry = z.strictObject({
  scope: token,
  does: z.union([
    z.tuple([verb, keysOf(english.objects)]),
    z.strictObject({ say: keysOf(english.sentences), abilities }),
  ]),
  also: abilities.optional(),
  warning: warning.optional(),
  source: page.optional(),
})

const pattern = z.strictObject({
  pattern: token.regex(/^[^*]+\*[^*]*$|^\*[^*]+$/),
  verb,
  warning: warning.optional(),
})

const vendor = z.strictObject({
  vendor: z.string().min(1),
  hosts: z.array(z.string().regex(/^([a-z0-9-]+\.)+[a-z]+$/)).min(1),
  onlyAsResource: z.literal(true).optional(),
  prefixes: z.array(z.union([z.literal(''), page])).optional(),
  source: page,
  dated: day,
  scopes: z.array(entry).min(1),
  patterns: z.array(pattern).optional(),
})

/** What is malformed in one vendor's glossary, each fault with its place. None for a good one. */
export function glossaryFaults(data: unknown): string[] {
  const parsed = vendor.safeParse(data)
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  }
  const { scopes, patterns = [] } = parsed.data
  return twice([...scopes.map(({ scope }) => scope), ...patterns.map((one) => one.pattern)])
}

function twice(names: string[]): string[] {
  const again = names.filter((name, at) => names.indexOf(name) !== at)
  return again.map((name) => `${name}: stands there twice`)
}
