import { RestError, type TableClient } from '@azure/data-tables';

type Policy = Parameters<TableClient['pipeline']['addPolicy']>[0];
type Answer = Awaited<ReturnType<Policy['sendRequest']>>;

/** Storage says that there is no such table; of a transaction it says so inside an answer that is a success. */
const isMissing = ({ status, bodyAsText }: Answer): boolean =>
  (status === 404 || status === 202) && bodyAsText?.includes('"TableNotFound"') === true;

/**
 * Why a table or a queue could not be made, as whoever sent the request may hear it: to them 404 and 409 are said of a row,
 * gone or there already. What may not be made is told; all else is storage that cannot serve.
 */
export function notMade(error: unknown): unknown {
  if (!(error instanceof RestError) || error.statusCode === undefined) return error;
  if (error.statusCode >= 500 || error.statusCode === 401 || error.statusCode === 403) return error;
  return new RestError('it cannot be made at the moment', {
    ...(error.code !== undefined && { code: error.code }),
    statusCode: 503,
  });
}

/**
 * Makes a table when a request finds it missing, and sends that request again: nothing of it was done. So a server that
 * starts asks nothing of tables that are there. Whoever misses it meanwhile waits for the same making. A table that is just
 * being deleted cannot be made: that is a 503, as when storage cannot serve.
 */
export function madeWhenMissing(make: () => Promise<void>): Policy {
  let making: Promise<void> | undefined;
  return {
    name: 'madeWhenMissing',
    async sendRequest(request, next) {
      const answer = await next(request);
      if (!isMissing(answer)) return answer;
      making ??= make().finally(() => {
        making = undefined;
      });
      await making.catch((error: unknown) => {
        throw notMade(error);
      });
      return next(request);
    },
  };
}
