// The static files of the tab. Their headers come with them: infra/staticWebApp.ts.
param name string
param tags object
param location string

resource tab 'Microsoft.Web/staticSites@2023-12-01' = {
  name: '${name}-tab'
  location: location
  tags: tags
  sku: {
    name: 'Free'
    tier: 'Free'
  }
  properties: {
    // Files come by "atk deploy", with the headers that belong to them, and from nowhere else.
    allowConfigFileUpdates: true
    stagingEnvironmentPolicy: 'Disabled'
  }
}

output id string = tab.id
output domain string = tab.properties.defaultHostname
