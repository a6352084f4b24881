/** Where this build's client metadata document is hosted; set when it is built. */
declare const __CLIENT_METADATA_URL__: string | null
