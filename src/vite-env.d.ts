/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Where the API is, such as https://concord-api.azurewebsites.net/api; empty: where the tab is. */
  readonly VITE_API?: string;
}
