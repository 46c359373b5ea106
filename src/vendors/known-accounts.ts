/** AWS accounts of vendors, from their own documentation and the public list known_aws_accounts. Ids are text: zeros lead. */
const ACCOUNTS: Readonly<Record<string, readonly string[]>> = {
  'Logz.io': ['406095609952'],
  'Airbyte Cloud': ['094410056844'],
  Coralogix: ['625240141681', '025066248247', '739076534691'],
  Databricks: ['414351767826', '790110701330', '601306020600', '044793339203', '170661010020'],
  Datadog: ['464622532012', '865078226113'],
  Dynatrace: ['509560245411'],
  Elastic: ['254766567737'],
  Fivetran: ['834469178297'],
  Grafana: ['008923505280'],
  Lacework: ['434813966438'],
  'New Relic': ['754728514883', '017663287629'],
  Prowler: ['232136659152'],
  Rapid7: ['336818582268'],
  Segment: ['107630771604', '595280932656'],
  SignalFx: ['134183635603'],
  Spacelift: ['324880187172', '577638371743'],
  Splunk: ['112543817624'],
  Spot: ['884866656237', '627743545735'],
  'Sumo Logic': ['926226587429', '956882708938'],
};

const BY_ID = new Map(
  Object.entries(ACCOUNTS).flatMap(([name, ids]) => ids.map((id) => [id, { name }] as const)),
);

/** Whose AWS account this is, where that is public; `id` is 12 digits. */
export const knownAccount = (id: string): { name: string } | undefined => BY_ID.get(id);
