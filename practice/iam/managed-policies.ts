import type { PartitionId } from './partitions';

export interface ManagedPolicy {
  name: string;
  arn: string;
  type: 'AWS managed' | 'AWS managed - job function';
  description: string;
  createdAt: string;
  document: string;
}

/** Well-known policies by their real names: `path/name`, description, actions. */
const WELL_KNOWN: readonly (readonly [string, string, readonly string[]])[] = [
  ['AdministratorAccess', 'Provides full access to AWS services and resources.', ['*']],
  ['AmazonS3FullAccess', 'Provides full access to all buckets via the AWS Management Console.', ['s3:*']],
  [
    'AmazonS3ReadOnlyAccess',
    'Provides read only access to all buckets via the AWS Management Console.',
    ['s3:Get*', 's3:List*', 's3:Describe*'],
  ],
  ['IAMFullAccess', 'Provides full access to IAM via the AWS Management Console.', ['iam:*']],
  ['IAMReadOnlyAccess', 'Provides read only access to IAM.', ['iam:Get*', 'iam:List*']],
  ['PowerUserAccess', 'Provides full access except management of users and groups.', ['s3:*', 'ec2:*']],
  ['ReadOnlyAccess', 'Provides read-only access to AWS services and resources.', ['s3:Get*', 's3:List*']],
  [
    'service-role/AWSLambdaBasicExecutionRole',
    'Provides write permissions to CloudWatch Logs.',
    ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
  ],
];

const JOB_FUNCTIONS = [
  'Billing',
  'DataScientist',
  'DatabaseAdministrator',
  'NetworkAdministrator',
  'SupportUser',
  'SystemAdministrator',
  'ViewOnlyAccess',
];

/** Services that the made-up bulk of the list is named after. */
const SERVICES =
  `AccessAnalyzer AccountManagement Amplify ApiGateway AppConfig AppFlow AppMesh AppRunner AppStream AppSync Athena
  AuditManager Aurora AutoScaling Backup Batch Bedrock Braket Budgets CertificateManager Chatbot Chime Cloud9
  CloudDirectory CloudFormation CloudFront CloudHSM CloudMap CloudSearch CloudTrail CloudWatch CodeArtifact CodeBuild
  CodeCommit CodeDeploy CodeGuru CodePipeline CodeStar Cognito Comprehend ComputeOptimizer Config Connect ControlTower
  CostExplorer DataBrew DataExchange DataPipeline DataSync DataZone DeepRacer Detective DeviceFarm DevOpsGuru
  DirectConnect DirectoryService DocumentDB DynamoDB EBS EC2 ECR ECS EFS EKS ElastiCache ElasticBeanstalk
  ElasticMapReduce ElasticTranscoder EventBridge FinSpace FMS Forecast FraudDetector FreeRTOS FSx GameLift Glacier
  GlobalAccelerator Glue Grafana Greengrass GroundStation GuardDuty HealthLake Honeycode ImageBuilder Inspector
  InternetMonitor IoT IoTAnalytics IoTEvents IoTSiteWise IoTTwinMaker IVS Kendra KeyManagement Keyspaces Kinesis
  LakeFormation Lambda LexV2 LicenseManager Lightsail Location LookoutEquipment LookoutVision MachineLearning Macie
  ManagedBlockchain Marketplace MediaConnect MediaConvert MediaLive MediaPackage MediaStore MediaTailor MemoryDB
  MigrationHub Monitron MQ MSK MWAA Neptune NetworkFirewall NetworkManager NimbleStudio Omics OpenSearch OpsWorks
  Organizations Outposts Panorama Personalize Pinpoint Polly Prometheus Proton QLDB QuickSight RDS Redshift Rekognition
  ResilienceHub ResourceExplorer Robomaker Route53 SageMaker Schemas SecretsManager SecurityHub SecurityLake
  ServiceCatalog SES Shield Signer SimpleWorkflow Snowball SNS SQS SSM SSO StepFunctions StorageGateway SupplyChain
  Support Textract Timestream Transcribe Transfer Translate TrustedAdvisor VerifiedPermissions VPC WAF WellArchitected
  WorkDocs WorkMail WorkSpaces XRay`
    .split(/\s+/)
    .filter(Boolean);

const VARIANTS: readonly (readonly [string, string, string])[] = [
  ['FullAccess', 'Provides full access to', '*'],
  ['ReadOnlyAccess', 'Provides read only access to', 'Get*'],
  ['ConsoleFullAccess', 'Provides full access through the console to', '*'],
  ['PowerUserAccess', 'Provides access without administration to', 'Put*'],
  ['DeveloperAccess', 'Provides developer access to', 'List*'],
  ['ServiceRolePolicy', 'Allows the service to act for you in', 'Describe*'],
  ['OperatorAccess', 'Provides access to operate', 'Update*'],
];

const text = (actions: readonly string[]): string =>
  JSON.stringify(
    { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }] },
    undefined,
    4,
  );

function policy(
  partition: PartitionId,
  pathAndName: string,
  description: string,
  actions: readonly string[],
): ManagedPolicy {
  return {
    name: pathAndName.slice(pathAndName.lastIndexOf('/') + 1),
    arn: `arn:${partition}:iam::aws:policy/${pathAndName}`,
    type: pathAndName.startsWith('job-function/') ? 'AWS managed - job function' : 'AWS managed',
    description,
    createdAt: '2015-02-06T18:39:46.000Z',
    document: text(actions),
  };
}

/**
 * The AWS managed policies of a partition, by name: real names for the well-known, plausible ones for the rest, as many
 * as the console lists (over 1,150). Many names contain others, which is what a search for an exact name must survive.
 */
export function managedPolicies(partition: PartitionId): ManagedPolicy[] {
  const known = WELL_KNOWN.map(([name, description, actions]) =>
    policy(partition, name, description, actions),
  );
  const jobs = JOB_FUNCTIONS.map((name) =>
    policy(partition, `job-function/${name}`, `Grants permissions for the job function ${name}.`, [
      's3:List*',
    ]),
  );
  const bulk = SERVICES.flatMap((service) =>
    VARIANTS.map(([variant, what, action]) =>
      policy(partition, `AWS${service}${variant}`, `${what} ${service}.`, [
        `${service.toLowerCase()}:${action}`,
      ]),
    ),
  );
  return [...known, ...jobs, ...bulk].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
