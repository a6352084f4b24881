import { describe, expect, it } from 'vitest'
import {
  fieldsOf,
  initialValues,
  readArguments,
  type FieldValues,
} from '../../../src-renderer/tools/schema-fields.ts'

const schema = {
  type: 'object',
  required: ['title', 'count'],
  properties: {
    title: { type: 'string', title: 'Title', description: 'What it is called' },
    count: { type: 'integer' },
    weight: { type: 'number', default: 1.5 },
    urgent: { type: 'boolean' },
    state: { enum: ['open', 'closed'] },
    labels: { type: 'array', items: { type: 'string' } },
    filter: { type: 'object', properties: { deep: { type: 'string' } } },
    either: { anyOf: [{ type: 'string' }, { type: 'number' }] },
  },
}

function read(values: FieldValues) {
  const fields = fieldsOf(schema)
  return readArguments(fields, { ...initialValues(fields), ...values })
}

describe('a form from an input schema', () => {
  it('gives each kind of property its field', () => {
    expect(fieldsOf(schema).map((field) => [field.name, field.kind])).toEqual([
      ['title', 'text'],
      ['count', 'integer'],
      ['weight', 'number'],
      ['urgent', 'boolean'],
      ['state', 'choice'],
      ['labels', 'texts'],
      ['filter', 'json'],
      ['either', 'json'],
    ])
  })

  it('reads every kind back as the type that the schema asks for', () => {
    const outcome = read({
      title: 'Oil the hinges',
      count: '3',
      urgent: true,
      state: 'open',
      labels: 'a\nb\n',
      filter: '{"deep":"x"}',
      either: '7',
    })
    expect(outcome).toEqual({
      ok: true,
      arguments: {
        title: 'Oil the hinges',
        count: 3,
        weight: 1.5,
        urgent: true,
        state: 'open',
        labels: ['a', 'b'],
        filter: { deep: 'x' },
        either: 7,
      },
    })
  })

  it('leaves an empty optional field out instead of sending an empty text', () => {
    const outcome = read({ title: 'x', count: '0', weight: '' })
    expect(outcome).toEqual({ ok: true, arguments: { title: 'x', count: 0, urgent: false } })
  })

  it('names each field that is missing or of the wrong kind', () => {
    const outcome = read({ count: '1.5', filter: '{' })
    expect(outcome.ok).toBe(false)
    expect(outcome.ok ? [] : Object.keys(outcome.problems)).toEqual(['title', 'count', 'filter'])
  })

  it('A18 survives schemas that are not schemas', () => {
    for (const broken of [{}, { properties: null }, { properties: [] }, { properties: { a: 7 } }]) {
      expect(() => fieldsOf(broken as Record<string, unknown>)).not.toThrow()
    }
  })

  it('A18 keeps a property called __proto__ an argument and nothing more', () => {
    const fields = fieldsOf(JSON.parse('{"properties":{"__proto__":{"type":"string"}}}'))
    const outcome = readArguments(fields, Object.fromEntries([['__proto__', 'x']]))
    expect(outcome.ok && Object.hasOwn(outcome.arguments, '__proto__')).toBe(true)
    expect(Object.getPrototypeOf({})).toBe(Object.prototype)
  })
})
