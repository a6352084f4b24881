/** One rule of `requirements`, with where it comes from. Tests cite the number in their names. */
export interface Requirement {
  id: string
  behaviour: string
  source: string
  /** False for a rule whose part of the app is not built yet. A rule is never taken off the list. */
  built: boolean
}

const MCP = 'https://modelcontextprotocol.io/specification/2026-07-28/basic/authorization'
const rfc = (number: number, section: string) =>
  `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`

function rule(id: string, behaviour: string, source = MCP): Requirement {
  return { id, behaviour, source, built: true }
}

export const REQUIREMENTS: Requirement[] = [
  rule(
    'R01',
    'the access token travels in the Authorization header, never in a URL',
    rfc(6750, '2.1'),
  ),
  rule('R02', 'a server only ever gets a token issued for it', rfc(8707, '2')),
  rule('R03', 'authorization server endpoints are https, or http on loopback'),
  rule('R04', 'local servers take credentials from their environment'),
  rule('R05', 'challenges are parsed in every form HTTP allows', rfc(9110, '11.6.1')),
  rule(
    'R06',
    'resource metadata is found by the challenge or in the well-known order',
    rfc(9728, '5.1'),
  ),
  rule('R07', 'the resource of the metadata matches the server', rfc(9728, '3.3')),
  rule('R08', 'of several authorization servers the person chooses', rfc(9728, '7.6')),
  rule('R09', 'without any metadata it stops with a clear message'),
  rule(
    'R10',
    'authorization server metadata is looked for in the order for its issuer',
    rfc(8414, '3'),
  ),
  rule('R11', 'the issuer of the metadata is the identical string', rfc(8414, '3.3')),
  rule('R12', 'endpoints are pinned at consent'),
  rule(
    'R13',
    'registration: entered by hand, then the metadata document, then dynamic, then asking the person',
  ),
  rule('R14', 'the client id metadata document is valid'),
  rule('R15', 'dynamic registration says what kind of app this is', rfc(7591, '2')),
  rule('R16', 'a refused registration is tried once more, then explained', rfc(7591, '3.2.2')),
  rule('R17', 'a registration is bound to its issuer'),
  rule('R18', 'a stale registration is renewed once', rfc(7592, '2.1')),
  rule('R19', 'the registration is deleted on revocation', rfc(7592, '2.3')),
  rule('R20', 'PKCE with S256, or no authorization', rfc(7636, '4.2')),
  rule('R21', 'the resource travels byte for byte in every request', rfc(8707, '2')),
  rule('R22', 'issuer, verifier, state and redirect URI are one transaction'),
  rule('R23', 'state is 256 bit, verified, used once, for ten minutes', rfc(6749, '10.12')),
  rule('R24', 'scopes come from the challenge, else the resource, and a person may take some away'),
  rule('R25', 'challenged scopes are authoritative'),
  rule('R26', 'offline_access is asked for only where it is offered'),
  rule('R27', 'only web addresses are opened, and no shell reads them'),
  rule('R28', 'iss is checked before the code goes anywhere', rfc(9207, '2.4')),
  rule('R29', 'with a wrong iss no error text is shown', rfc(9207, '2.4')),
  rule('R30', 'the loopback listener lives for one request', rfc(8252, '7.3')),
  rule('R31', 'tokens are stored encrypted'),
  rule(
    'R32',
    'a rotated refresh token is written before use, one refresh at a time',
    rfc(6749, '6'),
  ),
  rule('R33', 'tokens are refreshed ahead of expiry, and a fault keeps everything'),
  rule('R34', 'a 401 is answered once, by refresh and one retry', rfc(6750, '3.1')),
  rule('R35', 'granted scopes are recorded beside the asked ones', rfc(6749, '5.1')),
  rule('R36', 'step-up asks for the union of scopes'),
  rule('R37', 'step-up is tried three times at most'),
  rule('R38', 'the device flow is offered where the browser cannot work', rfc(8628, '3.1')),
  rule('R39', 'the device flow shows code, address and time left', rfc(8628, '3.3')),
  rule('R40', 'polling keeps to the interval', rfc(8628, '3.5')),
  rule('R41', 'revocation marks, revokes, deletes, erases, in one click', rfc(7009, '2.1')),
  rule('R42', 'the receipt says what was achieved, and the rest is retried'),
  rule('R43', 'everything can be revoked at once, and removal revokes first'),
  rule('R44', 'addresses that a server supplied stay out of private networks', rfc(9728, '7.7')),
  rule('R45', 'requests have limits of time and size'),
  rule('R46', 'credentials do not follow a redirect to another origin', rfc(9110, '15.4')),
  rule('R47', 'a local server runs only after its exact command was approved'),
  rule('R48', 'elicitation shows which server asks'),
  rule('R49', 'what a server says of itself decides nothing'),
  rule('R50', 'schemas are never fetched from the network'),
  rule('R51', 'the 2026-07-28 wire keeps its headers through our fetch'),
  rule('R52', 'the wire is found out once and kept'),
  rule('R53', 'a version the server refuses is renegotiated'),
  rule('R54', 'client credentials'),
  rule('R55', 'an identity provider vouches for a person at many servers', rfc(8693, '2')),
  rule('R56', 'tokens are bound to a key where both servers know DPoP', rfc(9449, '4')),
  rule('R57', 'a workload signs in by the token of its platform, once', rfc(7523, '2.1')),
]
