import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'

export interface Note {
  id: number
  text: string
  pinned: boolean
  tags: string[]
}

export interface CallContext {
  signal: AbortSignal
  progress(done: number, total: number, message: string): Promise<void>
}

/** One tool, independent of the wire it is offered on. */
export interface HouseTool {
  name: string
  title: string
  description: string
  inputSchema: z.ZodObject
  annotations: { readOnlyHint: boolean; destructiveHint?: boolean }
  run(input: unknown, context: CallContext): Promise<string>
}

export const scopeOfTool: Record<string, string> = {
  list_notes: 'notes:read',
  slow_count: 'notes:read',
  add_note: 'notes:write',
  delete_note: 'notes:delete',
}

export interface Notebook {
  tools: HouseTool[]
  resource: { name: string; uri: string; title: string; mimeType: string; read(): string }
  prompt: { name: string; title: string; description: string; text(): string }
}

const noInput = z.object({})
const addInput = z.object({
  text: z.string().min(1).describe('What the note says'),
  pinned: z.boolean().optional().describe('Keep it at the top'),
  tags: z.array(z.string()).optional().describe('Words to find it by'),
})
const deleteInput = z.object({ id: z.number().int().describe('The number of the note') })
const countInput = z.object({
  to: z.number().int().min(1).max(1000).describe('The last number to say'),
})

/** The notes of one server, kept in memory and lost with it. */
export function createNotebook(stepMs = 150): Notebook {
  const notes: Note[] = [{ id: 1, text: 'Order lamp oil', pinned: true, tags: ['house'] }]
  let lastId = 1
  const asText = (): string => JSON.stringify(notes.toSorted((a, b) => +b.pinned - +a.pinned))

  const tools: HouseTool[] = [
    {
      name: 'list_notes',
      title: 'List notes',
      description: 'All notes, the pinned ones first.',
      inputSchema: noInput,
      annotations: { readOnlyHint: true },
      run: async () => asText(),
    },
    {
      name: 'add_note',
      title: 'Add a note',
      description: 'Writes a new note.',
      inputSchema: addInput,
      annotations: { readOnlyHint: false, destructiveHint: false },
      async run(input) {
        const { text, pinned = false, tags = [] } = addInput.parse(input)
        lastId += 1
        notes.push({ id: lastId, text, pinned, tags })
        return `Note ${lastId} is written.`
      },
    },
    {
      name: 'delete_note',
      title: 'Delete a note',
      description: 'Removes a note for good.',
      inputSchema: deleteInput,
      annotations: { readOnlyHint: false, destructiveHint: true },
      async run(input) {
        const { id } = deleteInput.parse(input)
        const index = notes.findIndex((note) => note.id === id)
        if (index < 0) return `There is no note ${id}.`
        notes.splice(index, 1)
        return `Note ${id} is gone.`
      },
    },
    {
      name: 'slow_count',
      title: 'Count slowly',
      description: 'Counts up and reports each number as progress.',
      inputSchema: countInput,
      annotations: { readOnlyHint: true },
      run: async (input, context) => count(countInput.parse(input).to, stepMs, context),
    },
  ]
  return {
    tools,
    resource: {
      name: 'all-notes',
      uri: 'notes://all',
      title: 'All notes',
      mimeType: 'application/json',
      read: asText,
    },
    prompt: {
      name: 'tidy-notes',
      title: 'Tidy the notes',
      description: 'Asks for a tidier list of what is there.',
      text: () => `Group these notes by what they are about: ${asText()}`,
    },
  }
}

async function count(to: number, stepMs: number, context: CallContext): Promise<string> {
  for (let number = 1; number <= to; number += 1) {
    await wait(stepMs, undefined, { signal: context.signal })
    await context.progress(number, to, `${number} of ${to}`)
  }
  return `Counted to ${to}.`
}
