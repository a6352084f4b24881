// From a tool's input schema to a form and back. The schema comes from a server: everything that
// is not understood is still possible, as JSON typed by hand.

export type FieldKind = 'text' | 'number' | 'integer' | 'boolean' | 'choice' | 'texts' | 'json'

export interface ToolField {
  name: string
  kind: FieldKind
  title: string
  description: string
  required: boolean
  choices: string[]
  initial: FieldValue
}

export type FieldValue = string | boolean
export type FieldValues = Record<string, FieldValue>

type Schema = Record<string, unknown>

const mostFields = 100

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function fieldsOf(inputSchema: Schema): ToolField[] {
  const properties = inputSchema['properties']
  if (!isSchema(properties)) return []
  const required = Array.isArray(inputSchema['required']) ? inputSchema['required'] : []
  return Object.entries(properties)
    .slice(0, mostFields)
    .map(([name, schema]) => field(name, isSchema(schema) ? schema : {}, required.includes(name)))
}

function field(name: string, schema: Schema, required: boolean): ToolField {
  const kind = kindOf(schema)
  return {
    name,
    kind,
    title: textIn(schema, 'title') || name,
    description: textIn(schema, 'description'),
    required,
    choices: kind === 'choice' ? choicesIn(schema) : [],
    initial: initialOf(kind, schema['default']),
  }
}

function textIn(schema: Schema, key: string): string {
  const value = schema[key]
  return typeof value === 'string' ? value : ''
}

function choicesIn(schema: Schema): string[] {
  const values = schema['enum']
  return Array.isArray(values) ? values.filter((value) => typeof value === 'string') : []
}

function kindOf(schema: Schema): FieldKind {
  if (Array.isArray(schema['enum'])) {
    return schema['enum'].every((value) => typeof value === 'string') ? 'choice' : 'json'
  }
  switch (schema['type']) {
    case 'string':
      return 'text'
    case 'number':
      return 'number'
    case 'integer':
      return 'integer'
    case 'boolean':
      return 'boolean'
    case 'array':
      return isSchema(schema['items']) && schema['items']['type'] === 'string' ? 'texts' : 'json'
    default:
      return 'json'
  }
}

function initialOf(kind: FieldKind, given: unknown): FieldValue {
  if (kind === 'boolean') return given === true
  if (given === undefined) return ''
  if (kind === 'texts') return Array.isArray(given) ? given.filter(isText).join('\n') : ''
  if (kind === 'json') return JSON.stringify(given, null, 2)
  return typeof given === 'string' || typeof given === 'number' ? String(given) : ''
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

export function initialValues(fields: readonly ToolField[]): FieldValues {
  return Object.fromEntries(fields.map((one) => [one.name, one.initial]))
}

/** What is wrong with an entry: it is missing, or is not of its kind. */
export type FieldProblem = 'needed' | 'number' | 'integer' | 'json'

export type ReadArguments =
  | { ok: true; arguments: Record<string, unknown> }
  | { ok: false; problems: Record<string, FieldProblem> }

/** The form's values as arguments. An empty optional field is left out, not sent as "". */
export function readArguments(fields: readonly ToolField[], values: FieldValues): ReadArguments {
  const read: [string, unknown][] = []
  const problems: [string, FieldProblem][] = []
  for (const one of fields) {
    const value = values[one.name] ?? one.initial
    const outcome = readValue(one, value)
    if ('problem' in outcome) problems.push([one.name, outcome.problem])
    else if (outcome.value !== undefined) read.push([one.name, outcome.value])
  }
  // fromEntries defines own properties, so a field called __proto__ stays an argument.
  return problems.length > 0
    ? { ok: false, problems: Object.fromEntries(problems) }
    : { ok: true, arguments: Object.fromEntries(read) }
}

type Outcome = { value: unknown } | { problem: FieldProblem }

function readValue(one: ToolField, value: FieldValue): Outcome {
  if (typeof value === 'boolean') return { value }
  if (value.trim() === '') {
    if (!one.required) return { value: undefined }
    if (one.kind === 'texts') return { value: [] }
    return { problem: 'needed' }
  }
  switch (one.kind) {
    case 'number':
    case 'integer':
      return readNumber(one.kind, value)
    case 'texts':
      return { value: value.split('\n').filter((line) => line !== '') }
    case 'json':
      return readJson(value)
    default:
      return { value }
  }
}

function readNumber(kind: 'number' | 'integer', value: string): Outcome {
  const number = Number(value)
  if (!Number.isFinite(number)) return { problem: 'number' }
  if (kind === 'integer' && !Number.isSafeInteger(number)) {
    return { problem: 'integer' }
  }
  return { value: number }
}

function readJson(value: string): Outcome {
  try {
    return { value: JSON.parse(value) as unknown }
  } catch {
    return { problem: 'json' }
  }
}
