/** Stands in the built app for the validators of schemas that the settings' store brings along: no schema is given. */
export class Ajv2020 {
  constructor() {
    throw new Error('There is no validator of schemas.')
  }
}

export default Ajv2020
