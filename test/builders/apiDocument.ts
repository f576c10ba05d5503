import { describeApi } from '../../api/functions/apiDescription.ts';

/** JSON Schema, as far as the description of the API uses it to say which fields there are. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}
export type Schemas = Readonly<Record<string, Schema>>;
export type Content = Readonly<Record<string, { readonly schema: Schema }>>;

export interface Operation {
  readonly summary: string;
  readonly description: string;
  readonly parameters?: readonly { name: string; in: string; required: boolean; description?: string }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
}

interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Schemas };
}

/** The description of the API as it is served (OpenAPI 3.1). */
export const apiDocument = (): ApiDocument => JSON.parse(JSON.stringify(describeApi('0'))) as ApiDocument;

const REF = '#/components/schemas/';

/** What a reference within the document leads to. @param ref such as `#/components/schemas/Me` */
export const referred = (schemas: Schemas, ref: string): Schema | undefined => schemas[ref.slice(REF.length)];
