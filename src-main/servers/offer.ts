import type { Client, Tool } from '@modelcontextprotocol/client'
import { skeletonOf } from '../permissions/name-likeness.ts'
import type { RawDefinitions } from './raw-definitions.ts'

/** What a server offers, as it says so itself. */
export interface Offer {
  tools: OfferedTool[]
  resources: { name: string; description: string; uri: string }[]
  prompts: { name: string; description: string }[]
}

export interface OfferedTool {
  name: string
  title: string | null
  description: string
  inputSchema: Record<string, unknown>
  readOnly: boolean | null
  destructive: boolean | null
  /** What its name is taken for at a glance. */
  skeleton: string
}

/** A tool, with the whole definition that it is made from. */
export interface ListedTool {
  tool: OfferedTool
  definition: unknown
}

/** Asks the server itself, never a cache: what is compared with the pins is what it says now. @throws the SDK’s errors */
export async function listTools(
  client: Client,
  definitions: RawDefinitions,
): Promise<ListedTool[]> {
  if (!client.getServerCapabilities()?.tools) return []
  const { tools } = await client.listTools(undefined, { cacheMode: 'refresh' })
  const listed = tools.map((tool) => ({
    tool: describeTool(tool),
    definition: definitions.whole(tool),
  }))
  definitions.clear()
  return listed
}

function describeTool(tool: Tool): OfferedTool {
  return {
    name: tool.name,
    title: tool.title ?? tool.annotations?.title ?? null,
    description: tool.description ?? '',
    inputSchema: tool.inputSchema as Record<string, unknown>,
    readOnly: tool.annotations?.readOnlyHint ?? null,
    destructive: tool.annotations?.destructiveHint ?? null,
    skeleton: skeletonOf(tool.name),
  }
}

/** @throws the SDK’s errors */
export async function listResourcesAndPrompts(
  client: Client,
): Promise<Pick<Offer, 'resources' | 'prompts'>> {
  const has = client.getServerCapabilities()
  const [resources, prompts] = await Promise.all([
    has?.resources ? client.listResources() : null,
    has?.prompts ? client.listPrompts() : null,
  ])
  return {
    resources: (resources?.resources ?? []).map((resource) => ({
      name: resource.name,
      description: resource.description ?? '',
      uri: resource.uri,
    })),
    prompts: (prompts?.prompts ?? []).map((prompt) => ({
      name: prompt.name,
      description: prompt.description ?? '',
    })),
  }
}
