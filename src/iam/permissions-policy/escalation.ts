/**
 * Actions with which a role can get permissions that it wasn't given, with what each does. Sources: Rhino Security Labs, "AWS IAM Privilege
 * Escalation: Methods and Mitigation" (2018) with its list of methods; pathfinding.cloud (Datadog); IAM user guide, "Permissions management access level" and "Granting a
 * user permissions to pass a role to an AWS service". Names only; the words are ours.
 */
const GROUPS: Readonly<Record<string, string>> = {
  'write policies for itself or others':
    'iam:CreatePolicyVersion iam:SetDefaultPolicyVersion iam:AttachUserPolicy iam:AttachGroupPolicy iam:AttachRolePolicy iam:PutUserPolicy iam:PutGroupPolicy iam:PutRolePolicy iam:AddUserToGroup iam:DeleteRolePermissionsBoundary iam:DeleteUserPermissionsBoundary iam:PutRolePermissionsBoundary iam:PutUserPermissionsBoundary',
  'make credentials of other users':
    'iam:CreateAccessKey iam:CreateLoginProfile iam:UpdateLoginProfile iam:CreateServiceSpecificCredential iam:ResyncMFADevice iam:DeactivateMFADevice',
  'change who may take on a role': 'iam:UpdateAssumeRolePolicy',
  'hand your roles to AWS services, and so use what those may do': 'iam:PassRole',
  'take on other roles': 'sts:AssumeRole sts:AssumeRoot',
  'run code with the roles of what runs already':
    'lambda:UpdateFunctionCode lambda:UpdateFunctionConfiguration lambda:CreateEventSourceMapping glue:UpdateDevEndpoint cloudformation:ExecuteChangeSet ec2:ModifyInstanceAttribute codebuild:StartBuild ssm:SendCommand ssm:StartSession ec2-instance-connect:SendSSHPublicKey ecs:ExecuteCommand sagemaker:CreatePresignedNotebookInstanceUrl codestar:CreateProject codestar:AssociateTeamMember',
};

const ACTIONS: readonly (readonly [action: string, does: string])[] = Object.entries(GROUPS).flatMap(
  ([does, actions]) => actions.split(' ').map((action) => [action, does] as const),
);

/**
 * What of that an entry of `Action` lets somebody do.
 *
 * @param means whether the entry means an action, given in small letters
 * @returns the deeds, each once; none where the entry holds no such action
 */
export const escalations = (means: (action: string) => boolean): string[] => [
  ...new Set(ACTIONS.flatMap(([action, does]) => (means(action.toLowerCase()) ? [does] : []))),
];
