import type { Deed } from '../codes';

/**
 * Actions with which a role can get permissions that it wasn't given, with what each does. Sources: Rhino Security Labs, "AWS IAM Privilege
 * Escalation: Methods and Mitigation" (2018) with its list of methods; pathfinding.cloud (Datadog); IAM user guide, "Permissions management access level" and "Granting a
 * user permissions to pass a role to an AWS service".
 */
const GROUPS: Readonly<Record<Deed, string>> = {
  'write-policies':
    'iam:CreatePolicyVersion iam:SetDefaultPolicyVersion iam:AttachUserPolicy iam:AttachGroupPolicy iam:AttachRolePolicy iam:PutUserPolicy iam:PutGroupPolicy iam:PutRolePolicy iam:AddUserToGroup iam:DeleteRolePermissionsBoundary iam:DeleteUserPermissionsBoundary iam:PutRolePermissionsBoundary iam:PutUserPermissionsBoundary',
  'make-credentials':
    'iam:CreateAccessKey iam:CreateLoginProfile iam:UpdateLoginProfile iam:CreateServiceSpecificCredential iam:ResyncMFADevice iam:DeactivateMFADevice',
  'change-trust': 'iam:UpdateAssumeRolePolicy',
  'pass-roles': 'iam:PassRole',
  'take-roles': 'sts:AssumeRole sts:AssumeRoot',
  'run-code':
    'lambda:UpdateFunctionCode lambda:UpdateFunctionConfiguration lambda:CreateEventSourceMapping glue:UpdateDevEndpoint cloudformation:ExecuteChangeSet ec2:ModifyInstanceAttribute codebuild:StartBuild ssm:SendCommand ssm:StartSession ec2-instance-connect:SendSSHPublicKey ecs:ExecuteCommand sagemaker:CreatePresignedNotebookInstanceUrl codestar:CreateProject codestar:AssociateTeamMember',
};

const ACTIONS: readonly (readonly [action: string, does: Deed])[] = (
  Object.entries(GROUPS) as [Deed, string][]
).flatMap(([does, actions]) => actions.split(' ').map((action) => [action, does] as const));

/**
 * What of that an entry of `Action` lets somebody do.
 *
 * @param means whether the entry means an action, given in small letters
 * @returns the deeds, each once; none where the entry holds no such action
 */
export const escalations = (means: (action: string) => boolean): Deed[] => [
  ...new Set(ACTIONS.flatMap(([action, does]) => (means(action.toLowerCase()) ? [does] : []))),
];
