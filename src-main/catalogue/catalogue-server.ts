import type { catalogue } from '../../src-languages/main/en/catalogue.ts'
import type { WellKnownServer } from '../../src-preload/contract/imports.ts'

/** A well-known server; the words about it are said when somebody asks. */
export type CatalogueServer = Omit<WellKnownServer, 'about'> & { about: keyof typeof catalogue }
