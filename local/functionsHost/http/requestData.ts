import type { IncomingMessage } from 'node:http';
import type { HttpData } from '../programmingModel.ts';

/** Azure takes no larger request: 100 MB. */
export const LARGEST_BODY = 104_857_600;

/** The body of a request, or word that it is too large; then the rest of it is not read. */
export async function readBody(
  request: IncomingMessage,
  limit = LARGEST_BODY,
): Promise<Buffer | 'too-large'> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return 'too-large';
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) return 'too-large';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A request in the form in which Azure's host hands it to a function. */
export function toHttpData(
  request: IncomingMessage,
  url: URL,
  parameters: Record<string, string>,
  body: Buffer,
): HttpData {
  return {
    url: url.href,
    method: request.method ?? 'GET',
    nullableHeaders: nullable(headersOf(request)),
    nullableParams: nullable(parameters),
    nullableQuery: nullable(queryOf(url)),
    // Azure drops the body of a GET, and the library would refuse it.
    ...(body.length > 0 && request.method !== 'GET' && request.method !== 'HEAD'
      ? { body: { bytes: body } }
      : {}),
  };
}

const nullable = (values: Record<string, string>): Record<string, { value: string }> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));

const headersOf = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );

/** A parameter that is given twice arrives as one text with a comma, as on Azure. */
const queryOf = ({ searchParams }: URL): Record<string, string> =>
  Object.fromEntries([...searchParams.keys()].map((name) => [name, searchParams.getAll(name).join(',')]));
