// Tells an administrator when something fails that does not mend itself: docs/operations.md says what, and what helps.
param name string
param tags object
param location string
param insightsId string
param mail string

resource administrators 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-administrators'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'concord'
    enabled: true
    emailReceivers: [
      {
        name: 'administrators'
        emailAddress: mail
        useCommonAlertSchema: true
      }
    ]
  }
}

// The lines are those of docs/operations.md. Who is told reads a number of lines and a link to them. Of functions only what they
// write themselves counts (".User"): the host calls each failed call an error, also one that is tried again and succeeds.
var worthAnAlarm = '''
let lines = union traces, exceptions
    | extend line = parse_json(message), category = tostring(customDimensions.Category);
let failures = lines
    | where (severityLevel >= 3 and (category !startswith "Function." or category endswith ".User"))
        or line.event == "poison"
        or (line.event == "delivery" and line.code == "BotDisabledByAdmin");
let inVain = lines
    | where message has "failed and is tried again"
    | summarize quarters = dcount(bin(timestamp, 15m)) by category
    | where quarters >= 4;
union failures, inVain
'''

resource rule 'Microsoft.Insights/scheduledQueryRules@2021-08-01' = {
  name: '${name}-alarm'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'Concord needs an administrator'
    severity: 2
    enabled: true
    scopes: [
      insightsId
    ]
    evaluationFrequency: 'PT15M'
    // Wider than the pace: what arrives in the log some minutes late still stands in the next look's window.
    windowSize: 'PT1H'
    criteria: {
      allOf: [
        {
          query: worthAnAlarm
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    // One mail when it begins and one when it is over, not one each quarter of an hour.
    autoMitigate: true
    actions: {
      actionGroups: [
        administrators.id
      ]
    }
  }
}
