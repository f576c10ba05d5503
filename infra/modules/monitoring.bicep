// Warnings, errors and what is counted. Neither answers nor pseudonyms are in them, nor that a request came: host.json.
param name string
param tags object
param location string
param logDays int
param principalId string

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: logDays
    // A workspace comes with two keys of its own, by which lines can be written. They count for nothing.
    features: {
      disableLocalAuth: true
    }
    workspaceCapping: {
      dailyQuotaGb: 1
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${name}-insights'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: logs.id
    // The app signs in with its identity: whoever finds the connection string can write nothing.
    DisableLocalAuth: true
    // Addresses are left out. No caller's would come: requests are not written down.
    DisableIpMasking: false
    RetentionInDays: logDays
  }
}

// Monitoring Metrics Publisher
resource mayWrite 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, principalId, 'metrics')
  scope: insights
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '3913510d-42f4-4e42-8a64-420c390055eb')
  }
}

output connection string = insights.properties.ConnectionString
output id string = insights.id
