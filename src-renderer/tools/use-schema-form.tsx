import { useMemo, useState } from 'react'
import { fieldsOf, initialValues, readArguments } from './schema-fields.ts'
import type { FieldProblem } from './schema-fields.ts'
import { ToolFieldInput } from './tool-field-input.tsx'

interface SchemaForm {
  inputs: React.JSX.Element[]
  /** What was entered; null when something is wrong, which then stands beside its field. */
  read: () => Record<string, unknown> | null
}

/** A form made from a schema that a server sent. */
export function useSchemaForm(schema: Record<string, unknown>): SchemaForm {
  const fields = useMemo(() => fieldsOf(schema), [schema])
  const [values, setValues] = useState(() => initialValues(fields))
  const [problems, setProblems] = useState<Record<string, FieldProblem>>({})
  return {
    inputs: fields.map((field) => (
      <ToolFieldInput
        key={field.name}
        field={field}
        value={values[field.name] ?? field.initial}
        problem={problems[field.name]}
        change={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
      />
    )),
    read() {
      const read = readArguments(fields, values)
      setProblems(read.ok ? {} : read.problems)
      return read.ok ? read.arguments : null
    },
  }
}
