// The API and the bot.
param name string
param tags object
param location string
param identityId string
param clientId string
param storageName string
param packages string
param blobs string
param tables string
param queues string
param vaultUri string
param insightsConnection string
param entraAppId string
param teamsAppId string
param tabOrigin string
param graphAccess string
param maximumInstances int
param instanceMemory int

// Teams takes fewer than 30 messages a second from an app in one tenant. Every server keeps to a pace of its own and
// knows nothing of the others, so all of them together may have 29: with 4 servers 7 each, 28 in all. Azure counts the
// most servers for each queue and for all of HTTP apart; only the function of the queue "deliveries" sends.
var teamsTakes = 29
// With more servers than messages each gets tenths: with 40 servers 0.7.
var messagesASecond = maximumInstances > teamsTakes ? '0.${teamsTakes * 10 / maximumInstances}' : string(teamsTakes / maximumInstances)

var login = environment().authentication.loginEndpoint
var tenantId = subscription().tenantId

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${name}-plan'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: '${name}-api'
  location: location
  tags: tags
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identityId
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packages
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: {
        name: 'node'
        version: '22'
      }
      scaleAndConcurrency: {
        maximumInstanceCount: maximumInstances
        instanceMemoryMB: instanceMemory
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      http20Enabled: true
      // No ftpsState: this plan has no FTP, and Azure refuses the whole deployment where it is named.
      appSettings: [
        // What the host itself needs.
        // The name beside the addresses: without it a host that starts may not find them (azure-functions-host#11787).
        { name: 'AzureWebJobsStorage__accountName', value: storageName }
        { name: 'AzureWebJobsStorage__blobServiceUri', value: blobs }
        { name: 'AzureWebJobsStorage__queueServiceUri', value: queues }
        { name: 'AzureWebJobsStorage__tableServiceUri', value: tables }
        { name: 'AzureWebJobsStorage__credential', value: 'managedidentity' }
        { name: 'AzureWebJobsStorage__clientId', value: clientId }
        { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insightsConnection }
        { name: 'APPLICATIONINSIGHTS_AUTHENTICATION_STRING', value: 'ClientId=${clientId};Authorization=AAD' }
        // What Concord needs: api/config. The host reads those of storage, too, for its queues.
        { name: 'STORAGE_CONNECTION__tableServiceUri', value: tables }
        { name: 'STORAGE_CONNECTION__queueServiceUri', value: queues }
        { name: 'STORAGE_CONNECTION__credential', value: 'managedidentity' }
        { name: 'STORAGE_CONNECTION__clientId', value: clientId }
        { name: 'ENTRA_TENANT_ID', value: tenantId }
        { name: 'TOKEN_ISSUER', value: '${login}${tenantId}/v2.0' }
        { name: 'TOKEN_AUDIENCE', value: entraAppId }
        { name: 'TOKEN_KEYS_URL', value: '${login}${tenantId}/discovery/v2.0/keys' }
        { name: 'TEAMS_APP_ID', value: teamsAppId }
        { name: 'PSEUDONYM_SECRET', value: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/pseudonym-secret)' }
        { name: 'TAB_ORIGIN', value: tabOrigin }
        { name: 'BOT_APP_ID', value: clientId }
        { name: 'BOT_APP_TYPE', value: 'UserAssignedMSI' }
        { name: 'BOT_MESSAGES_A_SECOND', value: messagesASecond }
        { name: 'GRAPH_ACCESS', value: graphAccess }
        { name: 'GRAPH_CLIENT_ID', value: clientId }
        { name: 'GRAPH_TOKEN_URL', value: '${login}${tenantId}/oauth2/v2.0/token' }
      ]
    }
  }
}

// Nobody deploys with a password.
resource noFtp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: app
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource noScm 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: app
  name: 'scm'
  properties: {
    allow: false
  }
}

output name string = app.name
output domain string = app.properties.defaultHostName
