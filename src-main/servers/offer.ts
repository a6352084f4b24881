import type { Client } from '@modelcontextprotocol/client'

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
}

/** @throws the SDK’s errors */
export async function listTools(client: Client): Promise<OfferedTool[]> {
  if (!client.getServerCapabilities()?.tools) return []
  const { tools } = await client.listTools()
  return tools.map((tool) => ({
    name: tool.name,
    title: tool.title ?? tool.annotations?.title ?? null,
    description: tool.description ?? '',
    inputSchema: tool.inputSchema as Record<string, unknown>,
    readOnly: tool.annotations?.readOnlyHint ?? null,
    destructive: tool.annotations?.destructiveHint ?? null,
  }))
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
