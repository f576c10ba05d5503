// Tells somebody by mail when a month threatens to cost more than expected. It switches nothing off.
param name string
param amount int
param begins string
param mail string

resource budget 'Microsoft.Consumption/budgets@2023-11-01' = {
  name: '${name}-budget'
  properties: {
    category: 'Cost'
    amount: amount
    timeGrain: 'Monthly'
    timePeriod: {
      // For good: Azure refuses to change it, and with it everything that is deployed beside it.
      startDate: begins
    }
    notifications: {
      nearly: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 80
        thresholdType: 'Actual'
        contactEmails: [
          mail
        ]
      }
      foreseen: {
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 100
        thresholdType: 'Forecasted'
        contactEmails: [
          mail
        ]
      }
    }
  }
}
