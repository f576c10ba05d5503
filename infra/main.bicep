// Everything that a company's own Concord runs in: one resource group, one identity, no key and no password.
// docs/administrator.md says how to use it; docs/decisions/0020-provisioning.md says why it is as it is.
targetScope = 'resourceGroup'

@description('Every name begins with it. Lower-case letters and digits; the toolkit adds a suffix that nobody else has.')
@minLength(4)
@maxLength(16)
param name string

@description('Where the Function app, its storage and its logs are. Answers are kept there.')
param location string = resourceGroup().location

@description('Where the static files of the tab are administered; no answer ever is. Static Web Apps are offered in few regions.')
param tabLocation string = 'westeurope'

@description('A domain of your own for the tab, such as concord.example.com. Empty: the one that Azure gives.')
param tabDomain string = ''

@description('The Entra application that people sign in to.')
param entraAppId string

@description('The app in Teams, for links into the tab.')
param teamsAppId string

@description('What the bot is called in Azure; in Teams people see the name in the manifest.')
param botName string = 'Concord'

@description('The most servers that may run at once for HTTP, and for each queue. What Teams takes from one app is divided among them. Where Azure refuses fewer than 40, take 40.')
@minValue(1)
@maxValue(40)
param maximumInstances int = 4

@description('Memory of a server in MB. 512 is enough to try it; with 2048 a server also starts faster.')
@allowed([
  512
  2048
  4096
])
param instanceMemory int = 2048

@description('What may be read in Microsoft Graph: "groups", "people", "profile", several with a space between, or "none".')
param graphAccess string = 'none'

@description('For how many days logs are kept. Application Insights knows these and no others.')
@allowed([
  30
  60
  90
  120
  180
  270
  365
  550
  730
])
param logDays int = 30

@description('Object id of whoever may read and write the pseudonym secret. Empty: nobody but the app may read it.')
param secretOfficerId string = ''

@description('Tags for everything that is created, where a policy of the company asks for them. Concord needs none.')
param tags object = {}

@description('Somebody is told when a month costs more than this, in the currency of the subscription. 0: nobody.')
param budget int = 0

@description('The first day of the month in which the budget begins, such as 2027-01-01: not a month that is over. It cannot be changed afterwards.')
param budgetFrom string = ''

@description('Who is told of it.')
param budgetMail string = ''

@description('Who is told by mail when Concord needs an administrator. Empty: nobody.')
param alertMail string = ''

// Storage, Key Vault, logs, Graph and the bot know the app by this identity. A bot needs one that it can be named by,
// so it is not the app's own ("system-assigned").
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
  tags: tags
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: name
    tags: tags
    location: location
    logDays: logDays
    principalId: identity.properties.principalId
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: name
    tags: tags
    location: location
    principalId: identity.properties.principalId
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: name
    tags: tags
    location: location
    principalId: identity.properties.principalId
    secretOfficerId: secretOfficerId
  }
}

module tab 'modules/tab.bicep' = {
  name: 'tab'
  params: {
    name: name
    tags: tags
    location: tabLocation
  }
}

var tabHost = empty(tabDomain) ? tab.outputs.domain : tabDomain

module functions 'modules/functions.bicep' = {
  name: 'functions'
  params: {
    name: name
    tags: tags
    location: location
    identityId: identity.id
    clientId: identity.properties.clientId
    storageName: storage.outputs.name
    packages: storage.outputs.packages
    blobs: storage.outputs.blobs
    tables: storage.outputs.tables
    queues: storage.outputs.queues
    vaultUri: vault.outputs.uri
    insightsConnection: monitoring.outputs.connection
    entraAppId: entraAppId
    teamsAppId: teamsAppId
    tabOrigin: 'https://${tabHost}'
    graphAccess: graphAccess
    maximumInstances: maximumInstances
    instanceMemory: instanceMemory
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: name
    tags: tags
    displayName: botName
    identityId: identity.id
    clientId: identity.properties.clientId
    endpoint: 'https://${functions.outputs.domain}/api/messages'
  }
}

module costs 'modules/budget.bicep' = if (budget > 0) {
  name: 'budget'
  params: {
    name: name
    amount: budget
    begins: budgetFrom
    mail: budgetMail
  }
}

module alerts 'modules/alerts.bicep' = if (!empty(alertMail)) {
  name: 'alerts'
  params: {
    name: name
    tags: tags
    location: location
    insightsId: monitoring.outputs.id
    mail: alertMail
  }
}

// The toolkit writes these into env/.env.<name>.
output TAB_DOMAIN string = tabHost
output TAB_ENDPOINT string = 'https://${tabHost}'
output TAB_RESOURCE_ID string = tab.outputs.id
output API_ENDPOINT string = 'https://${functions.outputs.domain}/api'
output API_NAME string = functions.outputs.name
output BOT_ID string = identity.properties.clientId
output IDENTITY_PRINCIPAL_ID string = identity.properties.principalId
output VAULT_NAME string = vault.outputs.name
