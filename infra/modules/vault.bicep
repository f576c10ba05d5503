// The pseudonym secret. It lies apart from the tables: whoever has both can tell whose answers are whose.
param name string
param tags object
param location string
param principalId string
param secretOfficerId string

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: '${name}-vault'
  location: location
  tags: tags
  properties: {
    tenantId: subscription().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    // Without the secret nobody finds their own answers again: for 90 days nobody can destroy it for good.
    enablePurgeProtection: true
    publicNetworkAccess: 'Enabled'
  }
}

// Key Vault Secrets User
resource mayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, principalId, 'read')
  scope: vault
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')
  }
}

// Key Vault Secrets Officer
resource mayWrite 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(secretOfficerId)) {
  name: guid(vault.id, secretOfficerId, 'write')
  scope: vault
  properties: {
    principalId: secretOfficerId
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7')
  }
}

output name string = vault.name
output uri string = vault.properties.vaultUri
