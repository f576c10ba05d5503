import { audience, issuer, scope } from './identity/tokens.ts';
import { tenant } from './identity/people.ts';

/** Sets what the app finds as app settings on Azure. It reads them once, when it is loaded. */
export function setEnvironment(local: {
  connectionString: string;
  address: string;
  pseudonymSecret: string;
}): void {
  Object.assign(process.env, {
    AzureWebJobsStorage: local.connectionString,
    STORAGE_CONNECTION: local.connectionString,
    ENTRA_TENANT_ID: tenant,
    TOKEN_ISSUER: issuer,
    TOKEN_AUDIENCE: audience,
    TOKEN_SCOPE: scope,
    TOKEN_KEYS_URL: `${local.address}/local/identity/keys`,
    PSEUDONYM_SECRET: local.pseudonymSecret,
  });
}
