/** A fault that the JSON schema of a request found, as Fastify hands it on; `parentSchema` comes with `verbose`. */
interface SchemaFault {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly parentSchema?: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

const types: Readonly<Record<string, string>> = {
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  string: 'text',
};

/** What is wrong with the parameters of a request, in words that name each and say what it takes. */
export const queryFault = (faults: readonly SchemaFault[]): Error =>
  new Error(`${[...new Set(faults.map(inWords))].join('; ')}.`);

function inWords({ keyword, instancePath, params, parentSchema: own = {}, message }: SchemaFault): string {
  const place = `“${instancePath.slice(1)}”`;
  switch (keyword) {
    case 'additionalProperties': {
      const known = Object.keys((own.properties as object | undefined) ?? {});
      const takes = known.length === 0 ? 'it takes none' : `it takes ${known.join(', ')}`;
      return `This request has no parameter “${params.additionalProperty}”; ${takes}`;
    }
    case 'required':
      return `The parameter “${params.missingProperty}” is missing`;
    case 'enum':
      return `${place} must be one of ${(params.allowedValues as unknown[]).join(', ')}`;
    case 'type':
    case 'minimum':
    case 'maximum': {
      const { minimum: least, maximum: most } = own;
      const bounds = [least === undefined ? '' : `from ${least}`, most === undefined ? '' : `to ${most}`];
      return [place, 'must be', types[String(own.type)] ?? own.type, ...bounds].filter(Boolean).join(' ');
    }
    case 'minLength':
      return `${place} is empty; leave it out where nothing is meant`;
    case 'maxLength':
      return `${place} must be at most ${params.limit} characters`;
    case 'format':
    case 'pattern': {
      const what = typeof own.description === 'string' ? `: ${own.description.replace(/\.$/, '')}` : '';
      return `${place} is not of the form that is wanted${what}`;
    }
    default:
      return [place, message].filter(Boolean).join(' ');
  }
}
