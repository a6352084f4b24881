import { describe, expect, it } from 'vitest'
import { hideInArguments } from '../../../src-main/import/hide-in-arguments.ts'

const RANDOM = 'Xk29fLqZ81vbNw04RtYp7Gd3'

describe('a secret in the middle of a command line', () => {
  it.each([
    [
      ['bash', '-c', 'export API_KEY=CANARY; npx server'],
      ['bash', '-c', 'export API_KEY=••••; npx server'],
    ],
    [
      ['bash', '-c', "export API_KEY='CANARY 1' && npx server"],
      ['bash', '-c', "export API_KEY='••••' && npx server"],
    ],
    [
      ['sh', '-c', "npx server --header 'Authorization: Bearer CANARY' --verbose"],
      ['sh', '-c', "npx server --header 'Authorization: ••••' --verbose"],
    ],
    [
      ['sh', '-c', 'npx server --header "X-Team: Bearer CANARY" -v'],
      ['sh', '-c', 'npx server --header "X-Team: ••••" -v'],
    ],
    [
      ['sh', '-c', 'server --token CANARY --port 80'],
      ['sh', '-c', 'server --token •••• --port 80'],
    ],
    [
      ['--config', '{"apiKey":"CANARY","region":"eu"}'],
      ['--config', '{"apiKey":"••••","region":"eu"}'],
    ],
    [
      ['--config', '{ "a": { "apiKey": "CANARY, \\"1" }, "b": 1 }'],
      ['--config', '{ "a": { "apiKey": "••••" }, "b": 1 }'],
    ],
    [
      ['--config={\\"apiKey\\":\\"CANARY\\",\\"b\\":1}'],
      ['--config={\\"apiKey\\":\\"••••\\",\\"b\\":1}'],
    ],
    [['{"tokens":["CANARY","CANARY"],"b":1}'], ['{"tokens":["••••],"b":1}']],
    [['["--token","CANARY","--port","80"]'], ['["--token","••••","--port","80"]']],
    [
      ['--env', 'FOO=1,API_KEY=CANARY'],
      ['--env', 'FOO=1,API_KEY=••••'],
    ],
    [['wss://a.example/s?x=1&token=CANARY'], ['wss://a.example/s?x=1&token=••••']],
    [
      ['--url', 'redis://ada:CANARY@db.example:6379/0'],
      ['--url', 'redis://••••@db.example:6379/0'],
    ],
    [['postgres://ada:CANARY@a.example:1,b.example:2/db'], ['••••']],
    [['git+https://CANARY@git.example/a.git'], ['git+https://••••@git.example/a.git']],
    [['a.example/mcp?x=1&token=CANARY'], ['a.example/mcp?x=1&token=••••']],
    [
      ['--token', '-CANARY'],
      ['--token', '••••'],
    ],
    [
      ['--token', '--CANARY1'],
      ['--token', '••••'],
    ],
    [
      ['--header', `X-Foo: ${RANDOM}`],
      ['--header', 'X-Foo: ••••'],
    ],
    [
      ['-H', 'X-API-Key', 'CANARY'],
      ['-H', 'X-API-Key', '••••'],
    ],
    [
      ['--header', 'Authorization:', 'CANARY'],
      ['--header', 'Authorization:', '••••'],
    ],
    [
      ['--header', 'X-A:', 'Bearer', 'CANARY'],
      ['--header', 'X-A:', 'Bearer', '••••'],
    ],
    [
      ['server', RANDOM],
      ['server', '••••'],
    ],
    [
      ['server', `--flag=${RANDOM}==`],
      ['server', '--flag=••••'],
    ],
    [
      ['server', '--client-id', 'sk-CANARYCANARY1'],
      ['server', '--client-id', '••••'],
    ],
    [
      ['server', 'acme-canary-k3j4h5g6f7d8s9a0q1w2e3r4'],
      ['server', '••••'],
    ],
    [['--key=/CANARY8fq2Lx01mZp'], ['--key=••••']],
    [['--api-key=<CANARY>k2Lp$x'], ['--api-key=••••']],
    [
      ['--env', 'A=1,TOKEN=[CANARY]x,B'],
      ['--env', 'A=1,TOKEN=••••'],
    ],
    [['--api-key=${KEY:-CANARY}'], ['--api-key=••••']],
    [
      ['run', '${API_KEY:-CANARY}', 'x'],
      ['run', '••••', 'x'],
    ],
    [
      ['run', '${REGION:-sk-CANARYCANARY}'],
      ['run', '••••'],
    ],
    [
      ['--header', 'Authorization: Bearer CANARY${X}'],
      ['--header', 'Authorization: ••••'],
    ],
    [['curl -H Authorization: Bearer CANARY x'], ['curl -H Authorization: •••• x']],
    [
      ['k', '-----BEGIN RSA PRIVATE KEY-----\nCANARY\n-----END RSA PRIVATE KEY-----'],
      ['k', '••••'],
    ],
    [
      ['aws', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYCANARYKEY'],
      ['aws', '••••'],
    ],
    [
      ['--cookie', 'a=b; session=CANARY'],
      ['--cookie', '••••'],
    ],
    [
      ['set', "PASSWORD='it'\\''s CANARY' x"],
      ['set', "PASSWORD='••••' x"],
    ],
  ])('A20 is hidden: %j', (args, shown) => {
    const hidden = hideInArguments(args)
    expect(hidden.shown).toEqual(shown)
    expect(hidden.hidden).toHaveLength(1)
    expect(JSON.stringify(hidden)).not.toMatch(/CANARY|Xk29|k3j4|k2Lp/)
  })

  it('A20 is hidden as often as it is there', () => {
    const script = 'A_TOKEN=CANARY B=2 C_TOKEN="CANARY" npx x https://a.example/?key=CANARY'
    const hidden = hideInArguments([`env ${script}`])
    expect(hidden.shown).toEqual([
      'env A_TOKEN=•••• B=2 C_TOKEN="••••" npx x https://a.example/?key=••••',
    ])
    expect(hidden.hidden).toEqual(['A_TOKEN', 'C_TOKEN', 'key'])
  })

  it('A20 is not shown where nobody has looked for it', () => {
    const args = [`npx server ${'x '.repeat(5_000)} --token CANARY`]
    expect(hideInArguments(args)).toEqual({ shown: ['••••'], hidden: ['…'] })
  })
})

describe('an ordinary command line', () => {
  it.each([
    'npx -y @modelcontextprotocol/server-filesystem@2025.8.21 /home/ada/Documents /tmp',
    'npx -y @azure-devops/mcp@1.3.1 contoso --authentication azcli -d core work-items',
    'npx @playwright/mcp@latest --browser=chrome --user-data-dir=/home/ada/.cache/pw --isolated',
    'npx -y firecrawl-mcp',
    'npx -y chrome-devtools-mcp@latest --browserUrl=http://127.0.0.1:9222 --viewport 1280x720',
    'npx -y @upstash/context7-mcp --transport stdio',
    'npx -y mongodb-mcp-server --connectionString mongodb://localhost:27017/notes --readOnly',
    'npx -y @supabase/mcp-server-supabase@latest --read-only --project-ref=abcdefghijklmnopqrst',
    'npm run auth:dev --prefix /srv/app',
    'pnpm dlx @notionhq/notion-mcp-server --max-tokens 4096 --token-limit=8000',
    'uvx --from git+https://github.com/oraios/serena@0123456789abcdef0123456789abcdef01234567 serena start-mcp-server --context ide-assistant',
    'uvx --from git+ssh://git@github.com/acme/tools.git#0123456789abcdef0123456789abcdef01234567 tools',
    'uvx mcp-server-git --repository /home/ada/work/my-project-2024',
    'uvx --python 3.12 --with pandas==2.2.3 awslabs.aws-documentation-mcp-server@latest',
    'uv --directory /Users/ada/Code/MyCompanyInternalServer2Production run main.py',
    'uv run --with mcp[cli] mcp run server.py:app',
    'python -m mcp_server_time --local-timezone=Europe/Berlin',
    'docker run -i --rm -e GITHUB_PERSONAL_ACCESS_TOKEN ghcr.io/github/github-mcp-server:v0.9.1',
    'docker run -i --rm --mount type=bind,src=/run/secrets,dst=/secrets -v secrets:/run/secrets:ro mcp/postgres@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
    'docker run --env-file /home/ada/.env --network host -p 8080:8080 acme/server',
    'node --max-old-space-size=4096 --inspect=127.0.0.1:9229 /opt/server/dist/index-B7k2mQ9x.js',
    'node C:\\Users\\ada\\AppData\\Roaming\\npm\\node_modules\\server\\index.js',
    'cmd /c npx -y @scope/pkg@1.2.3',
    'bash -c "cd /srv/app && source .venv/bin/activate && python -m server --port 8080"',
    'bash -lc "nvm use 22 >/dev/null; exec npx -y some-server --log-level debug"',
    'deno run --allow-net=api.example.com:443 --allow-env https://deno.land/x/server@v1.2.3/mod.ts',
    'deno run https://raw.githubusercontent.com/acme/tools/0123456789abcdef0123456789abcdef01234567/mod.ts',
    'java -jar /opt/tools/com.example.MyServer2024Application-1.0.0-SNAPSHOT.jar --spring.profiles.active=dev',
    'dotnet run --project /src/Contoso.Mcp.Server.V2.Internal.csproj --no-build',
    'dnx Contoso.SampleMcpServer2Preview@0.1.0-beta --yes',
    'server --auth none --auth-type oauth --token-file /run/secrets/token --key ./tls/key.pem',
    'server --credentials-path ~/.config/gcloud/application_default_credentials.json',
    'server --api-key-env GITHUB_TOKEN --session-name dev --cookie-store memory',
    'server --tenant-id 123e4567-e89b-12d3-a456-426614174000 --region eu-central-1',
    'server --commit 0123456789abcdef0123456789abcdef01234567 --checksum sha256:0123456789abcdef0123456789abcdef',
    'server --model claude-sonnet-4-20250514 --deployment gpt-4o-mini-2024-07-18-Preview-Azure',
    'server --folder-id 1aB2cD3eF4gH5iJ6kL7mN8oP9qR0sT --pageId 0123456789abcdef0123456789abcdef',
    'server --arn arn:aws:secretsmanager:eu-central-1:123456789012:secret:prod/db-AbCdEf',
    'server --header X-Region:eu --scopes read:user,write:repo,offline_access --port=3000',
    'server --config {"port":8080,"logLevel":"debug","auth":"none"} --query "SELECT id FROM notes"',
    'server --url https://api.example.com/v1/projects/my-project/locations/europe-west1?alt=sse#top',
    'server --npm_config_cache /tmp/npm --key-value-store redis://localhost:6379/0',
    'server --allowed-origins https://a.example,https://b.example --description "Use basic auth or a bearer token"',
    'supergateway --stdio "npx -y @scope/server /tmp" --baseUrl http://localhost:8000 --ssePath /sse',
    'sh -c "API_KEY=$(cat /run/secrets/key) exec server --token $TOKEN --secret ${SECRET}"',
    'pwsh -File %USERPROFILE%\\server.ps1 --token %API_TOKEN% -NoProfile',
  ])('is left as it is: %s', (line) => {
    const args = [...line.matchAll(/"([^"]*)"(?= |$)|\S+/g)].map(([all, inside]) => inside ?? all)
    expect(hideInArguments(args)).toEqual({ shown: args, hidden: [] })
  })
})
