import { describe, expect, it } from 'vitest'
import { describeScope } from '../../../src-main/permissions/glossary/describe-scope.ts'

type Row = [server: string, scope: string, words: string, abilities: string, warning?: string]

const ORGANIZATION = 'Reaches beyond you, to other people in the organization.'
const ADMINISTERS = 'Goes as far as an administrator may.'
const ALL_FILES = 'Opens every file you can reach, not only those you choose.'
const LASTING = 'Lasts until you take it back, also while this app is closed.'
const PRIVATE = 'Opens private conversations, with what others wrote to you.'

const GOOGLE = 'https://www.googleapis.com/auth/'

const KNOWN: Row[] = [
  [
    'api.githubcopilot.com',
    'repo',
    'Read and change repositories',
    'read change',
    'Opens every repository you can reach, private ones too, and may change them.',
  ],
  ['api.githubcopilot.com', 'read:org', 'Read members of the organization', 'read'],
  [
    'api.githubcopilot.com',
    'admin:org',
    'Administer organizations',
    'read change delete admin',
    ADMINISTERS,
  ],
  [
    'github.com',
    'delete_repo',
    'Delete repositories',
    'delete',
    'What it deletes is gone for good.',
  ],
  ['github.com', 'user:email', 'Read your e-mail addresses', 'read'],
  [
    'gitlab.com',
    'api',
    'Read, change and delete everything there',
    'read change delete',
    'Opens everything the account can do there.',
  ],
  [
    'gitlab.com',
    'read_repository',
    'Read repositories',
    'read',
    'Opens every repository you can reach, private ones too.',
  ],
  [
    'gitlab.com',
    'sudo',
    'Act as any person of the installation',
    'admin read change delete',
    'Acts in the name of other people.',
  ],
  ['mcp.atlassian.com', 'read:jira-work', 'Read issues and projects in Jira', 'read'],
  ['mcp.atlassian.com', 'delete:issue:jira', 'Delete issues', 'delete'],
  ['mcp.atlassian.com', 'write:page:confluence', 'Change pages', 'change'],
  ['bitbucket.org', 'pullrequest:write', 'Change pull requests', 'change'],
  ['mcp.linear.app', 'issues:create', 'Create issues', 'change'],
  ['mcp.linear.app', 'write', 'Change what is in the workspace', 'change read'],
  ['mcp.sentry.dev', 'event:read', 'Read error reports', 'read'],
  ['mcp.slack.com', 'chat:write', 'Send messages', 'send'],
  ['mcp.slack.com', 'im:history', 'Read direct messages', 'read', PRIVATE],
  ['mcp.slack.com', 'search:read.public', 'Search public channels', 'read'],
  ['mcp.asana.com', 'tasks:delete', 'Delete tasks', 'delete'],
  [
    'mcp.asana.com',
    'default',
    'Read, change and delete everything there',
    'read change delete',
    'Opens everything the account can do there.',
  ],
  [
    'accounts.google.com',
    'https://mail.google.com/',
    'Read, change and delete mail',
    'read change delete send',
    'Opens everything in the mailbox, also deleting.',
  ],
  ['accounts.google.com', `${GOOGLE}gmail.send`, 'Send mail', 'send'],
  ['accounts.google.com', `${GOOGLE}calendar.events.readonly`, 'Read calendar events', 'read'],
  [
    'accounts.google.com',
    `${GOOGLE}drive`,
    'Read, change and delete all files you can reach',
    'read change delete',
    ALL_FILES,
  ],
  [
    'accounts.google.com',
    `${GOOGLE}drive.file`,
    'Read, change and delete files you open with this app, or it made',
    'read change delete',
  ],
  [
    'bigquery.googleapis.com',
    `${GOOGLE}cloud-platform.read-only`,
    'Read everything in your cloud projects',
    'read',
    'Opens everything the account can see there.',
  ],
  ['login.microsoftonline.com', 'Mail.Send', 'Send mail', 'send'],
  ['login.microsoftonline.com', 'https://graph.microsoft.com/Mail.Send', 'Send mail', 'send'],
  [
    'login.microsoftonline.com',
    'Files.ReadWrite.All',
    'Read, change and delete all files you can reach',
    'read change delete',
    ALL_FILES,
  ],
  [
    'login.microsoftonline.com',
    'User.Read.All',
    'Read the people in the company',
    'read',
    ORGANIZATION,
  ],
  [
    'mcp.stripe.com',
    'read_write',
    'Read and change payments, customers and the rest of the account',
    'read change',
    'Can move money or change what is charged.',
  ],
  [
    'mcp.squareup.com',
    'INVOICES_WRITE',
    'Change and delete invoices',
    'change delete send',
    'Can move money or change what is charged.',
  ],
  ['shop.myshopify.com', 'write_products', 'Change and delete products', 'change delete'],
  [
    'bindings.mcp.cloudflare.com',
    'd1:write',
    'Read and change databases',
    'read change',
    'Reaches the stored data itself, which may be changed or lost.',
  ],
  [
    'mcp.supabase.com',
    'database:write',
    'Run SQL in the database',
    'read change delete',
    'Reaches the stored data itself, which may be changed or lost.',
  ],
  ['mcp.neon.tech', 'urn:neoncloud:projects:create', 'Create database projects', 'change'],
  ['mcp.hubspot.com', 'crm.objects.contacts.read', 'Read contacts', 'read'],
  ['login.salesforce.com', 'refresh_token', 'Keep access while you are away', 'stays', LASTING],
  ['mcp.zoom.us', 'meeting:read:search', 'Search meetings', 'read'],
  [
    'mcp.zoom.us',
    'user:write:admin',
    'Administer the people in the account',
    'read change delete admin',
    ORGANIZATION,
  ],
  [
    'mcp.box.com',
    'root_readwrite',
    'Read, change and delete all files you can reach',
    'read change delete',
    ALL_FILES,
  ],
  ['mcp.dropbox.com', 'files.content.read', 'Read files', 'read', ALL_FILES],
  [
    'mcp.dropbox.com',
    'files.permanent_delete',
    'Delete files',
    'delete',
    'What it deletes is gone for good.',
  ],
  ['mcp.figma.com', 'file_comments:write', 'Change and delete comments', 'change delete'],
  ['mcp.canva.com', 'design:content:write', 'Create designs', 'change'],
  [
    'mcp.webflow.com',
    'custom_code:write',
    'Change site scripts',
    'change',
    'Can change code that runs where you do not see it.',
  ],
  ['mcp.monday.com', 'boards:write', 'Change boards', 'change'],
  [
    'mcp.zapier.com',
    'action:run',
    'Run actions in connected apps',
    'change',
    'Acts in the other apps that are connected there.',
  ],
  ['acme.auth0.com', 'delete:users', 'Delete the people in the company', 'delete', ORGANIZATION],
  [
    'acme.okta.com',
    'okta.users.manage',
    'Administer the people in the company',
    'read change delete admin',
    ORGANIZATION,
  ],
  ['discord.com', 'messages.read', 'Read messages', 'read', PRIVATE],
  ['accounts.spotify.com', 'playlist-modify-public', 'Change playlists', 'change'],
  [
    'api.x.com',
    'tweet.write',
    'Publish posts',
    'change send',
    'What it publishes is public and in your name.',
  ],
  ['api.x.com', 'offline.access', 'Keep access while you are away', 'stays', LASTING],
  ['todoist.com', 'data:read_write', 'Read and change tasks and projects', 'read change'],
  ['mcp.airtable.com', 'data.records:write', 'Change and delete table records', 'change delete'],
  [
    'mcp.miro.com',
    'microphone:listen',
    'Use the microphone in a board',
    'read',
    'Sees or hears what is around you while it is in use.',
  ],
  ['mcp.pagerduty.com', 'incidents.write', 'Change incidents', 'change'],
  ['mcp.datadoghq.com', 'logs_read_index_data', 'Read logs', 'read'],
  [
    'huggingface.co',
    'inference-api',
    'Use paid AI models',
    'read change',
    'Can move money or change what is charged.',
  ],
  ['acme.zendesk.com', 'tickets:read', 'Read support tickets', 'read'],
  [
    'mcp.posthog.com',
    'feature_flag:write',
    'Read, change and delete feature flags',
    'read change delete',
  ],
  [
    'mcp.ramp.com',
    'cards:read_vault',
    'Read full card numbers',
    'read',
    'Shows keys or numbers that open other things.',
  ],
  ['anywhere.example', 'openid', 'Learn which account you signed in with', 'read'],
  ['anywhere.example', 'profile', 'Read your name and picture', 'read'],
  ['anywhere.example', 'email', 'Read your e-mail address', 'read'],
  ['anywhere.example', 'offline_access', 'Keep access while you are away', 'stays', LASTING],
]

describe('a scope the glossary knows', () => {
  it.each(KNOWN)('R49 at %s: %s', (server, scope, words, abilities, warning) => {
    const view = describeScope(scope, { resource: `https://${server}/mcp` })
    expect(view.words).toBe(words)
    expect(view.abilities.map(({ ability }) => ability).join(' ')).toBe(abilities)
    expect(view.abilities.every(({ certain }) => certain)).toBe(true)
    expect(view.warning).toBe(warning ?? null)
    expect(view.sure).toBe('known')
    expect(view.scope).toBe(scope)
  })

  it('R49 has more than 60 of them in this table', () => {
    expect(KNOWN.length).toBeGreaterThanOrEqual(60)
  })

  it('R49 names where it is documented, and since when', () => {
    expect(describeScope('repo', { issuer: 'https://github.com' }).source).toEqual({
      vendor: 'GitHub',
      url: 'https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps',
      dated: '2026-11-24',
    })
    const ofItsOwn = describeScope('docs:read:export', { issuer: 'https://zoom.us' }).source
    expect(ofItsOwn?.url).toContain('/zoom-mcp/')
    expect(describeScope('email').source?.vendor).toBe('OpenID Connect')
  })
})

describe('whose scope it is', () => {
  const sure = (scope: string, about: { issuer?: string; resource?: string }) =>
    describeScope(scope, about).sure

  it.each([
    ['the issuer', { issuer: 'https://github.com/login/oauth', resource: 'https://mcp.example/' }],
    [
      'the server',
      { issuer: 'https://id.example', resource: 'https://api.githubcopilot.com/mcp/' },
    ],
    ['a host below', { resource: 'https://deep.below.github.com/' }],
    ['another spelling of the host', { resource: 'https://GitHub.COM:443/' }],
  ])('R49 goes by %s', (_, about) => {
    expect(sure('repo', about)).toBe('known')
  })

  it.each([
    ['no address', {}],
    ['another vendor', { resource: 'https://mcp.linear.app/mcp' }],
    ['a host that ends alike', { resource: 'https://notgithub.com/' }],
    ['a host that begins alike', { resource: 'https://github.com.evil.example/' }],
    ['the name in the path', { resource: 'https://evil.example/github.com' }],
    ['the name as a person', { resource: 'https://github.com@evil.example/' }],
    ['an address without https', { resource: 'http://github.com/' }],
    ['the root of the name system', { resource: 'https://com/' }],
    ['no address at all', { resource: 'github.com' }],
    ['pages customers put there', { resource: 'https://evil.github.io/' }],
  ])('R49 A23 does not believe %s', (_, about) => {
    const view = describeScope('repo', about)
    expect([view.sure, view.words, view.source]).toEqual(['unknown', null, null])
  })

  it('R49 guesses by its shape what another vendor documents', () => {
    const here = describeScope('tasks:delete', { resource: 'https://mcp.asana.com/' })
    const elsewhere = describeScope('tasks:delete', { resource: 'https://mcp.linear.app/' })
    expect([here.sure, elsewhere.sure]).toEqual(['known', 'guessed'])
    expect(elsewhere.abilities).toEqual([{ ability: 'delete', certain: false }])
    expect(elsewhere.source).toBeNull()
  })

  it('R49 A23 takes an issuer anybody can rent for nobody', () => {
    expect(sure('delete:users', { issuer: 'https://acme.us.auth0.com/' })).toBe('guessed')
    expect(sure('delete:users', { resource: 'https://acme.us.auth0.com/api/v2/' })).toBe('known')
    expect(sure('database:write', { resource: 'https://abc.supabase.co/' })).toBe('guessed')
  })

  it('R49 takes a short name for Google’s only with its address', () => {
    expect(sure('drive', { issuer: 'https://accounts.google.com' })).toBe('unknown')
    expect(sure('calendar.readonly', { issuer: 'https://accounts.google.com' })).toBe('guessed')
  })
})

describe('a shape a vendor documents', () => {
  it.each([
    ['mcp.atlassian.com', 'read:sprint:jira', 'Read sprint', 'read'],
    [
      'mcp.atlassian.com',
      'delete:issue-type.property:jira',
      'Delete issue type property',
      'delete',
    ],
    ['shop.myshopify.com', 'write_cart_transforms', 'Change cart transforms', 'change'],
    ['acme.okta.com', 'okta.captchas.manage', 'Administer captchas', 'read change delete admin'],
    ['mcp.slack.com', 'admin.barriers:read', 'Read barriers', 'read'],
    ['mcp.hubspot.com', 'crm.objects.quotes.write', 'Change quotes', 'change'],
  ])('R49 at %s: %s is a guess with its source', (server, scope, words, abilities) => {
    const view = describeScope(scope, { resource: `https://${server}/` })
    expect([view.sure, view.words]).toEqual(['guessed', words])
    expect(view.abilities.map(({ ability }) => ability).join(' ')).toBe(abilities)
    expect(view.abilities.some(({ certain }) => certain)).toBe(false)
    expect(view.source?.url).toMatch(/^https:/)
  })

  it('R49 warns of a shape that reaches other people', () => {
    const view = describeScope('admin.barriers:write', { resource: 'https://mcp.slack.com/' })
    expect(view.warning).toBe(ORGANIZATION)
  })

  it.each([
    ['read::jira'],
    ['read:a b:jira'],
    ['read:\u202e:jira'],
    [`read:${'x'.repeat(5_000)}:jira`],
  ])('R49 A23 does not find it in %j', (scope) => {
    expect(describeScope(scope, { resource: 'https://mcp.atlassian.com/' }).source).toBeNull()
  })
})
