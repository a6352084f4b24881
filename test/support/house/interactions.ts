import type { IncomingMessage, ServerResponse } from 'node:http'
import type Provider from 'oidc-provider'
import type { InteractionResults } from 'oidc-provider'
import { pathOf, readBody, sendHtml } from './http.ts'
import { consentPage, escapeHtml, loginPage, page } from './pages.ts'

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>

/** The scopes that belong to the authorization server itself, not to a protected resource. */
const ownScopes = new Set(['openid', 'offline_access'])

/** Answers the login and consent pages; false when the request is for somebody else. */
export async function answerInteraction(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const path = pathOf(request)
  if (!path.startsWith('/interaction/')) return false
  const interaction = await provider.interactionDetails(request, response).catch(() => null)
  if (interaction === null) {
    const words = 'This page is over. Start again from the application that sent you here.'
    sendHtml(response, 400, page('Too late', `<p>${escapeHtml(words)}</p>`))
  } else if (request.method === 'POST') {
    const form = new URLSearchParams(await readBody(request))
    const result = await decide(provider, interaction, form)
    if (result.login) await leaveOtherAccount(interaction, result.login.accountId, response)
    await provider.interactionFinished(request, response, result)
  } else {
    sendHtml(response, 200, await ask(provider, interaction, path))
  }
  return true
}

async function ask(provider: Provider, interaction: Interaction, action: string): Promise<string> {
  const clientId = String(interaction.params['client_id'])
  const client = await provider.Client.find(clientId)
  const clientName = client?.clientName ?? clientId
  if (interaction.prompt.name === 'login') return loginPage(action, clientName)
  return consentPage({
    action,
    clientName,
    account: interaction.session?.accountId ?? '',
    resources: resourcesOf(interaction),
    scopes: scopesOf(interaction),
  })
}

async function decide(
  provider: Provider,
  interaction: Interaction,
  form: URLSearchParams,
): Promise<InteractionResults> {
  if (interaction.prompt.name === 'login') {
    return { login: { accountId: form.get('login')?.trim() || 'anna@example.test' } }
  }
  const allowed = new Set(form.getAll('scope'))
  if (form.get('decision') !== 'approve' || allowed.size === 0) {
    return { error: 'access_denied', error_description: 'the person refused' }
  }
  return { consent: { grantId: await saveGrant(provider, interaction, allowed) } }
}

/**
 * Starts a new session when somebody else signs in. The provider would first sign the other account
 * out, through a page that submits itself by script; this house works without scripts.
 */
async function leaveOtherAccount(
  interaction: Interaction,
  account: string,
  response: ServerResponse,
): Promise<void> {
  if (interaction.session === undefined || interaction.session.accountId === account) return
  delete interaction.session
  await interaction.save(interaction.exp - Math.floor(Date.now() / 1000))
  const gone = 'path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT; httponly'
  response.setHeader('set-cookie', [`_session=; ${gone}`, `_session.sig=; ${gone}`])
}

/** Every consent is a grant of its own, so that revoking one leaves the others alone. */
async function saveGrant(
  provider: Provider,
  interaction: Interaction,
  allowed: Set<string>,
): Promise<string> {
  const grant = new provider.Grant({
    accountId: interaction.session?.accountId ?? '',
    clientId: String(interaction.params['client_id']),
  })
  for (const scope of scopesOf(interaction)) {
    const own = ownScopes.has(scope)
    // What was refused is recorded too: the provider asks again for every scope it finds no answer to.
    if (own && allowed.has(scope)) grant.addOIDCScope(scope)
    else grant.rejectOIDCScope(scope)
    if (own) continue
    for (const resource of resourcesOf(interaction)) {
      if (allowed.has(scope)) grant.addResourceScope(resource, scope)
      else grant.rejectResourceScope(resource, scope)
    }
  }
  return grant.save()
}

function scopesOf(interaction: Interaction): string[] {
  const scope = interaction.params['scope']
  return typeof scope === 'string' ? [...new Set(scope.split(' ').filter(Boolean))] : []
}

function resourcesOf(interaction: Interaction): string[] {
  const resource = interaction.params['resource']
  if (typeof resource === 'string') return [resource]
  return Array.isArray(resource) ? resource.filter((entry) => typeof entry === 'string') : []
}
