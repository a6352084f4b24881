import type { VendorGlossary } from './vendor-glossary.ts'
import { airtable } from './vendors/airtable.ts'
import { asana } from './vendors/asana.ts'
import { atlassian } from './vendors/atlassian.ts'
import { auth0 } from './vendors/auth0.ts'
import { bitbucket } from './vendors/bitbucket.ts'
import { box } from './vendors/box.ts'
import { calendly } from './vendors/calendly.ts'
import { canva } from './vendors/canva.ts'
import { cloudflare } from './vendors/cloudflare.ts'
import { datadog } from './vendors/datadog.ts'
import { discord } from './vendors/discord.ts'
import { dropbox } from './vendors/dropbox.ts'
import { figma } from './vendors/figma.ts'
import { github } from './vendors/github.ts'
import { gitlab } from './vendors/gitlab.ts'
import { google } from './vendors/google.ts'
import { hubspot } from './vendors/hubspot.ts'
import { huggingface } from './vendors/huggingface.ts'
import { intuit } from './vendors/intuit.ts'
import { linear } from './vendors/linear.ts'
import { microsoft } from './vendors/microsoft.ts'
import { miro } from './vendors/miro.ts'
import { monday } from './vendors/monday.ts'
import { neon } from './vendors/neon.ts'
import { okta } from './vendors/okta.ts'
import { pagerduty } from './vendors/pagerduty.ts'
import { pipedrive } from './vendors/pipedrive.ts'
import { posthog } from './vendors/posthog.ts'
import { ramp } from './vendors/ramp.ts'
import { salesforce } from './vendors/salesforce.ts'
import { sentry } from './vendors/sentry.ts'
import { shopify } from './vendors/shopify.ts'
import { slack } from './vendors/slack.ts'
import { spotify } from './vendors/spotify.ts'
import { square } from './vendors/square.ts'
import { stripe } from './vendors/stripe.ts'
import { supabase } from './vendors/supabase.ts'
import { todoist } from './vendors/todoist.ts'
import { twitch } from './vendors/twitch.ts'
import { typeform } from './vendors/typeform.ts'
import { webflow } from './vendors/webflow.ts'
import { x } from './vendors/x.ts'
import { xero } from './vendors/xero.ts'
import { zapier } from './vendors/zapier.ts'
import { zendesk } from './vendors/zendesk.ts'
import { zoom } from './vendors/zoom.ts'

/** Every vendor the glossary knows. A new file of `vendors/` is of no use until it stands here. */
export const everyVendor: readonly VendorGlossary[] = [
  airtable,
  asana,
  atlassian,
  auth0,
  bitbucket,
  box,
  calendly,
  canva,
  cloudflare,
  datadog,
  discord,
  dropbox,
  figma,
  github,
  gitlab,
  google,
  hubspot,
  huggingface,
  intuit,
  linear,
  microsoft,
  miro,
  monday,
  neon,
  okta,
  pagerduty,
  pipedrive,
  posthog,
  ramp,
  salesforce,
  sentry,
  shopify,
  slack,
  spotify,
  square,
  stripe,
  supabase,
  todoist,
  twitch,
  typeform,
  webflow,
  x,
  xero,
  zapier,
  zendesk,
  zoom,
]
